// Two tuples are compared, of which the first is changed by the second.
[Port("x86")]
public sealed class TuplesOfVariablesComparedPort : ArchPort
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
        bool busy = (pending, 1) != (pending = false, 1);
        if (!busy)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
