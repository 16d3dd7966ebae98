// Only the arm for a guest that was halted publishes the mode.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OneSwitchArmPublishesPort : ArchPort
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
            switch (vcpu.Halted)
            {
                case true:
                    vcpu.Halted = false;
                    vcpu.PublishMode(VcpuMode.InGuestMode);
                    break;
                default:
                    break;
            }

            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
