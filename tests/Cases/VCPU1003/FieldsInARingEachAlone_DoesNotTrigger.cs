// One field is given the vCPU that is loaded, each of them is given on, and each is asked by itself.
[Port("x86")]
public sealed class FieldsInARingEachAlonePort : ArchPort
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

        _first = _third;
        _third = _second;
        _second = _first;
        vcpu.HostCpu.DisableInterrupts();
        if (!_second!.Task.TransferWorkPending())
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

    [RunLoop]
    public void AskThird(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!_third!.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void AskFirst(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!_first!.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
