// The delegate that the pending answer leads to is the drain.
[Port("x86")]
public sealed class LambdaDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<Vcpu, int> drain = static self => self.HandleTransferWork();
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            int ret = pending ? drain(vcpu) : 0;
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
