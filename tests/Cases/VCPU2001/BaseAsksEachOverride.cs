// The class that two ports are made of asks their overrides, each of which takes the request.
[Port("x86")]
public sealed class FirstAskedPort : AskingBasePort
{
    protected override bool Take(Vcpu vcpu)
    {
        vcpu.Stats.Exits++;
        return vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
    }
}

[Port("x86")]
public sealed class SecondAskedPort : AskingBasePort
{
    protected override bool Take(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
}

public abstract class AskingBasePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (Take(vcpu))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    protected abstract bool Take(Vcpu vcpu);
}
