// The class that the port is made of has the load, and it does not store the CPU.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class BaseClassLostItPort : LoadingPort
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
}

public abstract class LoadingPort : ArchPort
{
    public override void {|VCPU1107:Load|}(Vcpu vcpu, int cpu) => vcpu.Stats.Exits++;
}
