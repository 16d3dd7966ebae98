// What the load leads to stores everything but the CPU.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class HelperWithoutTheStorePort : ArchPort
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

    public override void {|VCPU1107:Load|}(Vcpu vcpu, int cpu) => Prepare(vcpu, cpu);

    private static void Prepare(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            vcpu.Stats.Exits++;
        }
    }
}
