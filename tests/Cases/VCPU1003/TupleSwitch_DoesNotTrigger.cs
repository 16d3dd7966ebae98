// The switch over the pair enters for exactly one combination: no error and nothing pending.
[Port("x86")]
public sealed class TupleSwitchPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            switch (ret, pending)
            {
                case (0, false):
                    vcpu.EnterGuest();
                    vcpu.HostCpu.EnableInterrupts();
                    break;
                case (0, true):
                    vcpu.HostCpu.EnableInterrupts();
                    break;
                default:
                    vcpu.HostCpu.EnableInterrupts();
                    return ret;
            }
        }
    }
}
