// Two answers are compared with what they have to be at once.
[Port("x86")]
public sealed class TupleComparisonPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if ((vcpu.Task.TransferWorkPending(), vcpu.RequestPending()) == (false, false))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
