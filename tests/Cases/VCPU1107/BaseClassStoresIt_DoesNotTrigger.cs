// The class that the port is made of stores it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class BaseClassStoresItPort : LoadingPort
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

    public override void Load(Vcpu vcpu, int cpu)
    {
        base.Load(vcpu, cpu);
        vcpu.Stats.Exits++;
    }
}

public abstract class LoadingPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu) => vcpu.Cpu = cpu;
}
