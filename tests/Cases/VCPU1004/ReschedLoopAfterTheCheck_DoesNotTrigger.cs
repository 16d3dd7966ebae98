// The check may have seen the rescheduling flag, and the inner loop schedules as long as that flag is set; the drain follows for the rest.
[Port("powerpc")]
public sealed class ReschedLoopAfterTheCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            while (vcpu.Task.NeedResched())
            {
                vcpu.Task.Schedule();
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
