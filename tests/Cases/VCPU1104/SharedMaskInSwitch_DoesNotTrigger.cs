// The shared mask in a switch, through a local constant.
[Port("switch")]
public sealed class SharedMaskInSwitchPort : ArchPort
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

            const ThreadFlags Work = ThreadFlags.TransferWork;
            vcpu.HostCpu.DisableInterrupts();
            switch (vcpu.Task.TestFlags(Work))
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
