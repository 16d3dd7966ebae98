// The answer is turned round and kept in two variables at once.
[Port("x86")]
public sealed class AssignedInvertedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool calm = vcpu.Task.TransferWorkPending();
        bool same = calm = !calm;
        if (same)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
