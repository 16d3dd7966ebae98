// The loop leaves with interrupts off when work is pending, through a continue that its condition ends.
[Port("s390")]
public sealed class FixInterruptsStayOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                ret = -Errno.EAGAIN;
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            ret = vcpu.HandleTransferWork();
        }

        [|return ret;|]
    }
}
