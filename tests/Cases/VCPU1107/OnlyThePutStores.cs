// The put says that it is on none, and no load on which it is.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OnlyThePutStoresPort : ArchPort
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
        }
    }

    public override void {|VCPU1107:Load|}(Vcpu vcpu, int cpu) => vcpu.Stats.Exits++;

    public override void Put(Vcpu vcpu) => vcpu.Cpu = -1;
}
