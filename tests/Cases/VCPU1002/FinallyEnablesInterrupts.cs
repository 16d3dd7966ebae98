// Interrupts come back in the finally on every way out; the check in the try covers only a part of the work.
[Port("x86")]
public sealed class FinallyEnablesInterruptsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            if (vcpu.Task.SignalPending() || vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
            {
                return 0;
            }

            [|vcpu.EnterGuest()|];
            return 1;
        }
        finally
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
