// The loop stands in a class that ports are made of: what it has to publish is what they say.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FirstOfThesePorts : PortBase;

public abstract class PortBase : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
