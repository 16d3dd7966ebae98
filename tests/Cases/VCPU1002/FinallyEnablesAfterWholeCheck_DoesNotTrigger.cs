// The try leaves early for either half of the work; the finally enables interrupts on every way out.
[Port("x86")]
public sealed class FinallyEnablesAfterWholeCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            if (vcpu.Task.SignalPending() || vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit))
            {
                return 0;
            }

            vcpu.EnterGuest();
            return 1;
        }
        finally
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
