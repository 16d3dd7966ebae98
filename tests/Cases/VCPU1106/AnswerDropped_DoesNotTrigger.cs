// To leave the guest was all that was asked for: it is taken, and the answer does not matter (arm64, KVM_REQ_IRQ_PENDING).
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class AnswerDroppedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.CheckRequest(VcpuRequest.IrqPending);

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
            foreach (Vcpu other in vcpu.Vm.Vcpus)
            {
                other.MakeRequest(VcpuRequest.IrqPending);
                other.Kick();
            }
        }
    }
}
