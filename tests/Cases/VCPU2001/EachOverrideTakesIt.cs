// Each of two overrides takes the request, so that what runs where they say yes is its handler.
[Port("x86")]
public sealed class EachOverrideTakesItPort : TakingPort
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

    protected override bool Take(Vcpu vcpu)
    {
        vcpu.Stats.Exits++;
        return vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
    }
}

public abstract class TakingPort : ArchPort
{
    protected virtual bool Take(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
}
