// One field is given the vCPU that is loaded, and each of them is given on.
[Port("x86")]
public sealed class FieldsInARingPort : ArchPort
{
    private Vcpu? _first;
    private Vcpu? _second;
    private Vcpu? _third;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _first = _third;
        _third = _second;
        _second = _first;
        bool pending = _second!.Task.TransferWorkPending() | _third!.Task.TransferWorkPending() | _first!.Task.TransferWorkPending();
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        _first = vcpu;
        vcpu.Cpu = cpu;
    }
}
