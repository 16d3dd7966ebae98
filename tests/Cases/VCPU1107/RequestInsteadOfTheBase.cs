// The load asks for stolen time to be accounted, and that is all it does.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class RequestInsteadOfTheBasePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
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

    public override void {|VCPU1107:Load|}(Vcpu vcpu, int cpu) => vcpu.MakeRequest(VcpuRequest.RecordSteal);
}
