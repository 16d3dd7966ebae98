// Schedule answers only the rescheduling flags: with task work or a signal pending the loop comes back to the check for ever.
[Port("powerpc")]
public sealed class ScheduleInsteadOfDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
