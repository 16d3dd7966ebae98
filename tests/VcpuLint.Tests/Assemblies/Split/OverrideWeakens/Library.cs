namespace VcpuLint.Split.OverrideWeakens;

/// <summary>The loop is the library's; what is asked before the entry is asked of the port.</summary>
public abstract class CheckedLoop : ArchPort
{
    /// <inheritdoc/>
    public sealed override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!MustNotEnter(vcpu))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    /// <summary>True if the guest must not be entered; all work is looked at.</summary>
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.TransferWork)]
    protected abstract bool MustNotEnter(Vcpu vcpu);
}
