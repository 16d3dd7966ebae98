// A new struct says that nobody has looked yet.
[Port("x86")]
public sealed class NewStructIsAskedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look();
        if (!look.Known)
        {
            look.Pending = vcpu.Task.TransferWorkPending();
        }
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Look
    {
        public bool Known;
        public bool Pending;
    }
}
