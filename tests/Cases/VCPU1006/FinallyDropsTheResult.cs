// The finally block drains on every way round, but its result ends there.
[Port("x86")]
public sealed class FinallyDropsTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    continue;
                }

                vcpu.EnterGuest();
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
                [|vcpu.HandleTransferWork()|];
            }
        }

        return 0;
    }
}
