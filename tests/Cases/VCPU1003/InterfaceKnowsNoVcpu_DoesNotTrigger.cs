// Nobody implements what takes a number and has nothing to do with vCPUs.
[Port("x86")]
public sealed class InterfaceKnowsNoVcpuPort : ArchPort
{
    private readonly ICounter _counter;

    public InterfaceKnowsNoVcpuPort(ICounter counter) => _counter = counter;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        _counter.Add(1);
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public interface ICounter
{
    void Add(int rounds);
}
