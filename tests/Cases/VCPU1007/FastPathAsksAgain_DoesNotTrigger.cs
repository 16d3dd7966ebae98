// The fast path asks for both again; the mode is still stored.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FastPathAsksAgainPort : ArchPort
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
            vcpu.PublishMode(VcpuMode.InGuestMode);
            while (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                GuestExit exit = vcpu.EnterGuest();
                if (!exit.IsFastPath)
                {
                    break;
                }
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
