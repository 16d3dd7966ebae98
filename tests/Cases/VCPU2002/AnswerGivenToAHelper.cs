// The answer is given to a helper, which does nothing where it is no.
[Port("x86")]
public sealed class AnswerGivenToAHelperPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        Ask(vcpu, [|_limit.TryAcquire()|]);
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

    private static void Ask(Vcpu vcpu, bool mayUpdateAll)
    {
        if (mayUpdateAll)
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
