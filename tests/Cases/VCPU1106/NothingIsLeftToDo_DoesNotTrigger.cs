// KVM_REQ_OUTSIDE_GUEST_MODE asks for nothing but the exit itself, and is never pending.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class NothingIsLeftToDoPort : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Stats.Exits == 0)
            {
                vcpu.Vm.MakeRequestOfAll(VcpuRequest.OutsideGuestMode);
            }
        }
    }
}
