// A class inside the port makes a request for user space, and nobody takes it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class NestedClassMakesItPort : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public static class Ioctls
    {
        public static void Interrupt(Vcpu vcpu)
        {
            [|vcpu.MakeRequest(VcpuRequest.Nmi)|];
            vcpu.Kick();
        }
    }
}
