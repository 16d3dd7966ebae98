// Which vCPU the property gives is overridden by one that gives another.
[Port("x86")]
public class AimPort : ArchPort
{
    private Vcpu? _vcpu;

    protected virtual Vcpu Aim => _vcpu!;

    public override int Run(Vcpu vcpu)
    {
        _vcpu = vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (![|Aim.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

[Port("x86")]
public sealed class SiblingAimPort : AimPort
{
    private Vcpu? _sibling;

    protected override Vcpu Aim => _sibling!;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _sibling = vcpu.Vm.Vcpus[0];
        vcpu.Cpu = cpu;
    }
}
