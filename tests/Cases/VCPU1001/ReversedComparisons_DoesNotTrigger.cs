// Constants on the left, negated comparisons and relational patterns all say the same about the drain's result.
[Port("x86")]
public sealed class ReversedComparisonsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (0 > ret)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            if (false == pending && !(ret < 0) && ret is >= 0 and < 1)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
