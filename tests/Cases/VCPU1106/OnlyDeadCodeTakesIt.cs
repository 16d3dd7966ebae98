// The only code that takes the request stands behind a loop without an end, and never runs.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OnlyDeadCodeTakesItPort : ArchPort
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
            foreach (Vcpu other in vcpu.Vm.Vcpus)
            {
                [|other.MakeRequest(VcpuRequest.IrqPending)|];
                other.Kick();
            }
        }
#pragma warning disable CS0162
        vcpu.CheckRequest(VcpuRequest.IrqPending);
        return 0;
    }
}
