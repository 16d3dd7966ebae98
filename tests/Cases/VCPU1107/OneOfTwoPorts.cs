// One port of the assembly calls the base class and the other one does not.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OneOfTwoPortsPort : ArchPort
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
}

[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class CallingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
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
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu) => base.Load(vcpu, cpu);
}
