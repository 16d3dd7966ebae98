// The base class makes the local request in the hook that its subclasses may replace.
[Port("x86")]
public sealed class InheritedFallbackPort : LocalPort
{
    private int _left = 10;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (MayUpdateAll())
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }
        else
        {
            Refused(vcpu);
        }

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

    [RateGate]
    private bool MayUpdateAll() => _left-- > 0;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}

public abstract class LocalPort : ArchPort
{
    protected virtual void Refused(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}
