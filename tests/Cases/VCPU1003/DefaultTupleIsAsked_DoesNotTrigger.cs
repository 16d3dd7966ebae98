// What is default says that nobody has looked yet.
[Port("x86")]
public sealed class DefaultTupleIsAskedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Known, bool Pending) look = default;
        if (!look.Known)
        {
            look = (true, vcpu.Task.TransferWorkPending());
        }
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
