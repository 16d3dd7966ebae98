// A generic class asks the one that is made of it, which handles the request and answers with a number that is not followed.
[Port("x86")]
public sealed class HandlerAnswersWithASharePort : ArchPort
{
    private readonly Updates<long> _updates = new();
    private double _share;

    public override int Run(Vcpu vcpu)
    {
        _share = _updates.Handle(vcpu);
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public double Share() => _share;
}

public abstract class Handling<T>
{
    public T Handle(Vcpu vcpu) => HandleOne(vcpu);

    protected abstract T HandleOne(Vcpu vcpu);
}

public sealed class Updates<TCount> : Handling<double>
{
    public TCount? Count { get; set; }

    protected override double HandleOne(Vcpu vcpu)
    {
        if (!vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            return 0.0;
        }

        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }

        return 1.0 / vcpu.Vm.Vcpus.Count;
    }
}
