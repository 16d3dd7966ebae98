// One of two tuples is chosen; each says of the answer what it is.
[Port("x86")]
public sealed class ChosenTuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = vcpu.Task.TransferWorkPending() ? (true, 1) : (false, 2);
        if (!look.Item1)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
