// Each vCPU is told to update all of them, by one answer of the rate limit.
[Port("x86")]
public sealed class OneAnswerForALoopOfRequestsPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_limit.TryAcquire())
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                [|sibling.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
            }
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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
