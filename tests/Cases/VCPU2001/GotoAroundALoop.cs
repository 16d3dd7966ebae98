// One answer of the rate limit lets one loop through, and a jump leads back in front of it, to a kick.
[Port("x86")]
public sealed class GotoAroundALoopPort : ArchPort
{
    private readonly RateGate _updates = new(Nanoseconds.FromMilliseconds(1000), 10);

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        if (_updates.TryAcquire())
        {
            int rounds = 0;
        Again:
            vcpu.Kick();
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                [|sibling.MakeRequest(VcpuRequest.ClockUpdate)|];
                sibling.Kick();
            }

            rounds++;
            if (rounds < vcpu.Vm.Vcpus.Count)
            {
                goto Again;
            }
        }

        vcpu.Cpu = cpu;
    }
}
