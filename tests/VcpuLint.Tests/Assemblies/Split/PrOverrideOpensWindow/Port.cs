namespace VcpuLint.Split.PrOverrideOpensWindow;

/// <summary>Behind the check, and before the entry, the port lets interrupts in.</summary>
[Port("powerpc/book3s-pr", TransferWork = true)]
public sealed class ProblemStatePort : PrepareToEnterPort
{
    private int _delivered;

    /// <inheritdoc/>
    protected override void CorePrepareToEnter(Vcpu vcpu) // expect: VCPU9002
    {
        _delivered += vcpu.InterruptPending ? 1 : 0;
        vcpu.InterruptPending = false;
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }

    /// <inheritdoc/>
    protected override void HandleExit(Vcpu vcpu) => vcpu.Task.CondResched();
}
