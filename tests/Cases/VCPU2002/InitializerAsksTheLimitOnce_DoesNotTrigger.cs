// What a struct begins with asks the limit; the constructor that goes on to another one does not ask a second time.
[Port("x86")]
public sealed class InitializerAsksTheLimitOncePort : ArchPort
{
    private static int s_left = 10;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var plan = new Plan();
        if (plan.IsDue)
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private struct Plan
    {
        public bool IsDue = MayAskAll;

        public Plan()
            : this(3)
        {
        }

        public Plan(int rounds)
        {
            Rounds = rounds;
        }

        public int Rounds { get; }

        private static bool MayAskAll => TryAcquire();

        [RateGate]
        private static bool TryAcquire() => s_left-- > 0;
    }
}
