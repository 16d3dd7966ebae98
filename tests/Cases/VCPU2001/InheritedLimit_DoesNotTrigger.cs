// The base class has the rate limit, and its subclass the load and the handler.
[Port("x86")]
public sealed class InheritedLimitPort : LimitedPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(MayUpdateAll() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
        vcpu.Cpu = cpu;
    }

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

public abstract class LimitedPort : ArchPort
{
    private int _left = 10;

    [RateGate]
    protected bool MayUpdateAll() => _left-- > 0;
}
