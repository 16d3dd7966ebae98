// The class that enters the guest for the port makes a request, and the port takes it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class EntryInAClassOfItsOwnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.Event))
            {
                vcpu.Stats.Exits++;
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.Task.TransferWorkPending())
            {
                LowLevel.Enter(vcpu);
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

public static class LowLevel
{
    public static void Enter(Vcpu vcpu)
    {
        if (!vcpu.RequestPending())
        {
            vcpu.EnterGuest();
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }
}
