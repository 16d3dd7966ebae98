// The fields are exchanged, and one of them is given another vCPU.
[Port("x86")]
public sealed class FieldsExchangedWithASiblingPort : ArchPort
{
    private Vcpu? _own;
    private Vcpu? _next;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Vcpu? kept = _own;
        _own = _next;
        _next = kept;
        bool pending = [|_own!.Task.TransferWorkPending()|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        _own = vcpu;
        _next = vcpu.Vm.Vcpus[0];
        vcpu.Cpu = cpu;
    }
}
