// The helper hands back what it is given, sooner or later.
[Port("x86")]
public sealed class RecursiveFinderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = Find(vcpu, 3).Task.TransferWorkPending();
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Vcpu Find(Vcpu vcpu, int left) => left == 0 ? vcpu : Find(vcpu, left - 1);
}
