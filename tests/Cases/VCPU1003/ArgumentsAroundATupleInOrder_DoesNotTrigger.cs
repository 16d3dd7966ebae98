// The tuple is passed before the one who changes what it was read from.
[Port("x86")]
public sealed class ArgumentsAroundATupleInOrderPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        var look = (Round: 1, Pending: pending);
        if (!IsPending(look, look.Pending = false))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsPending((int Round, bool Pending) look, bool other) => look.Pending || other;
}
