// All vCPUs of the VM are asked at once, and none of them handles it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class AskedOfAllAtOncePort : ArchPort
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
                [|vcpu.Vm.MakeRequestOfAll(VcpuRequest.MmuReload)|];
            }
        }
    }
}
