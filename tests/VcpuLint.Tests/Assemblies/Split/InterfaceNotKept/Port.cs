namespace VcpuLint.Split.InterfaceNotKept;

/// <summary>The interface promises a look at all work, and the implementation asks for signals.</summary>
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
    public bool MustNotEnter(Vcpu vcpu) => vcpu.Halted || vcpu.Task.SignalPending(); // expect: VCPU9002
}
