// The finally block restores the interrupts on every way round, but the pending work stays where it is.
[Port("x86")]
public sealed class FinallyEnablesInterruptsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if ([|vcpu.Task.TransferWorkPending()|])
                {
                    continue;
                }

                vcpu.EnterGuest();
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
            }
        }

        return 0;
    }
}
