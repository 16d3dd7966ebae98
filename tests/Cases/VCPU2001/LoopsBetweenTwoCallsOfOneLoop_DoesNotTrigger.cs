// One answer of the rate limit lets a whole loop through, with another loop between the two places that ask.
[Port("x86")]
public sealed class LoopsBetweenTwoCallsOfOneLoopPort : ArchPort
{
    private readonly RateGate _updates = new(Nanoseconds.FromMilliseconds(1000), 10);

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        if (_updates.TryAcquire())
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                if (sibling.Halted)
                {
                    sibling.MakeRequest(VcpuRequest.ClockUpdate);
                }

                for (int i = 0; i < 4; i++)
                {
                    sibling.HostCpu.MemoryBarrier();
                }

                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        vcpu.Cpu = cpu;
    }
}
