namespace VcpuLint.Split.PrOverrides;

/// <summary>The library calls back what it declared, and the port does no more than that.</summary>
[Port("powerpc/book3s-pr", TransferWork = true)]
public sealed class ProblemStatePort : PrepareToEnterPort
{
    private int _delivered;

    /// <inheritdoc/>
    protected override void CorePrepareToEnter(Vcpu vcpu)
    {
        _delivered += vcpu.InterruptPending ? 1 : 0;
        vcpu.InterruptPending = false;
    }

    /// <inheritdoc/>
    protected override void HandleExit(Vcpu vcpu) => vcpu.Task.CondResched();
}
