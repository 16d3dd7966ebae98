// The limit is a method of the class itself.
[Port("x86")]
public sealed class FixInheritedLimitPort : ArchPort
{
    private int _left = 10;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            vcpu.MakeRequest(MayUpdateAll() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [RateGate]
    private bool MayUpdateAll() => _left-- > 0;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
