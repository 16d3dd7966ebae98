// One answer of the rate limit lets a whole loop through, at however many places this asks them.
[Port("x86")]
public sealed class TwoCallsInOneLoopPort : ArchPort
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
                else
                {
                    sibling.MakeRequest(VcpuRequest.ClockUpdate);
                    sibling.Kick();
                }
            }
        }

        vcpu.Cpu = cpu;
    }
}
