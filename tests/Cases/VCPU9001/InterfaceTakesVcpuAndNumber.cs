// Nobody implements what takes the vCPU and a number.
[Port("x86")]
public sealed class InterfaceTakesVcpuAndNumberPort : ArchPort
{
    private readonly ITracer _tracer;

    public InterfaceTakesVcpuAndNumberPort(ITracer tracer) => _tracer = tracer;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        [|_tracer.Trace(vcpu, 1)|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public interface ITracer
{
    void Trace(Vcpu vcpu, int rounds);
}
