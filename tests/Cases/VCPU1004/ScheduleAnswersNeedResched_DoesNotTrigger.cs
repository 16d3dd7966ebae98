// The loop asks only for a reschedule and schedules: that answers the flag it has seen.
[Port("powerpc")]
public sealed class ScheduleAnswersNeedReschedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            while (vcpu.Task.NeedResched())
            {
                vcpu.Task.Schedule();
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
