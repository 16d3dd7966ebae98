// The class that the port is made of makes a request that the port itself would have to take.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class BaseClassMakesItPort : RecordingPort
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

public abstract class RecordingPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.RecordSteal)|];
        base.Load(vcpu, cpu);
    }
}
