// A delegate that nobody knows is handed the vCPU and a number.
[Port("x86")]
public sealed class DelegateTakesVcpuAndNumberPort : ArchPort
{
    private readonly Action<Vcpu, int> _act;

    public DelegateTakesVcpuAndNumberPort(Action<Vcpu, int> act) => _act = act;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        [|_act(vcpu, 1)|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
