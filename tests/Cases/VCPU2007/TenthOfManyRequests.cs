// Many requests are made by handlers: the tenth of them is made by the handler behind its own.
[Port("x86")]
public sealed class TenthOfManyRequestsPort : ArchPort
{
    private int _handled;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            vcpu.MakeRequest(VcpuRequest.VmDead);
        }

        if (vcpu.CheckRequest(VcpuRequest.VmDead))
        {
            vcpu.MakeRequest(VcpuRequest.Unblock);
        }

        if (vcpu.CheckRequest(VcpuRequest.Unblock))
        {
            vcpu.MakeRequest(VcpuRequest.DirtyRingSoftFull);
        }

        if (vcpu.CheckRequest(VcpuRequest.DirtyRingSoftFull))
        {
            vcpu.MakeRequest(VcpuRequest.OutsideGuestMode);
        }

        if (vcpu.CheckRequest(VcpuRequest.OutsideGuestMode))
        {
            vcpu.MakeRequest(VcpuRequest.MmuReload);
        }

        if (vcpu.CheckRequest(VcpuRequest.MmuReload))
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.RecordSteal);
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.MakeRequest(VcpuRequest.Nmi);
        }

        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            [|vcpu.MakeRequest(VcpuRequest.Event)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            _handled++;
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
