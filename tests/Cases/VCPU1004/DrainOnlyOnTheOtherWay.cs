// One arm of the condition drains and the other only tries again: the arm is a matter of luck, and the work waits for it.
[Port("arm64")]
public sealed class DrainOnlyOnTheOtherWayPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            bool pending = [|vcpu.Task.TransferWorkPending()|];
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            int ret = pending && vcpu.Runnable ? vcpu.HandleTransferWork() : 0;
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
