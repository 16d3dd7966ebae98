// One flag is a question about one thing, not a work mask.
[Port("single")]
public sealed class SingleFlagsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.Task.TestFlags(ThreadFlags.NeedReschedLazy))
            {
                vcpu.Halted = false;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TestFlags(ThreadFlags.NotifyResume) && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
