// The class that the port is made of makes it, and the port takes it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class PortTakesWhatTheBaseMakesPort : RecordingPort
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
}

public abstract class RecordingPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        base.Load(vcpu, cpu);
    }
}
