// The entry has a comment behind it, which stays behind it when the entry goes under the check.
[Port("mips")]
public sealed class FixKeepsTheCommentBehindPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest(); // to the guest
            }
            vcpu.HostCpu.EnableInterrupts();
            ret = vcpu.HandleTransferWork();
        }

        return ret;
    }
}
