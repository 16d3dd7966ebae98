// What the property says of the vCPU is overridden by one that says another.
[Port("x86")]
public class AimingPort : ArchPort
{
    private Vcpu? _vcpu;

    protected virtual (Vcpu Own, int Round) Aim => (_vcpu!, 1);

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        _vcpu = vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (![|Aim.Own.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

[Port("x86")]
public sealed class SiblingAimingPort : AimingPort
{
    private Vcpu? _sibling;

    protected override (Vcpu Own, int Round) Aim => (_sibling!, 2);

    public override void Load(Vcpu vcpu, int cpu)
    {
        _sibling = vcpu.Vm.Vcpus[0];
        vcpu.Cpu = cpu;
    }
}
