// The answer is kept while helpers are called and a lambda is handed over.
[Port("x86")]
public sealed class AnswerKeptOverOtherCallsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool found = vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
        Count(vcpu);
        _loads.ForEach(load => vcpu.Stats.Exits += load);
        if (found)
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

    private readonly List<int> _loads = [];

    private static void Count(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.Event);
}
