namespace VcpuLint.Split.InterfaceKept;

/// <summary>The interface is the library, its implementation the port.</summary>
[Port("split")]
public sealed class CheckedPort : ArchPort, IEntryPolicy
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!Checks.MustNotEnter(this, vcpu))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    /// <inheritdoc/>
    public bool MustNotEnter(Vcpu vcpu) => vcpu.Halted || vcpu.Task.TransferWorkPending();
}
