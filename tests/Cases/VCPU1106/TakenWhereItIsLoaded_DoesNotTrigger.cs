// A load takes it: a vCPU is loaded again and again.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class TakenWhereItIsLoadedPort : ArchPort
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
            vcpu.MakeRequest(VcpuRequest.MigrateTimer);
        }
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        base.Load(vcpu, cpu);
        vcpu.CheckRequest(VcpuRequest.MigrateTimer);
    }
}
