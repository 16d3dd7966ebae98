// kvm_vcpu_block leaves KVM_REQ_UNBLOCK behind, and the run loop never clears it: after the first halt the guest is not entered again.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class BlockLeavesARequestPort : ArchPort
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
            if (vcpu.Halted)
            {
                [|vcpu.Block()|];
            }
        }
    }
}
