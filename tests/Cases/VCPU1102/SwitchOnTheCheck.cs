// A switch over the answer of a check that was not prepared.
[Port("riscv", TransferWork = true)]
public sealed class SwitchOnTheCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            switch ([|vcpu.Task.TransferWorkPending()|])
            {
                case false:
                    vcpu.EnterGuest();
                    break;
                default:
                    break;
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
