// One answer lets one loop over the vCPUs through, and not as many as there are turns around it.
[Port("x86")]
public sealed class LoopInALoopByOneAnswerPort : ArchPort
{
    private readonly RateGate _updates = new(Nanoseconds.FromMilliseconds(1000), 10);

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool may = _updates.TryAcquire();
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        while (may && !vcpu.Halted)
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                [|sibling.MakeRequest(VcpuRequest.ClockUpdate)|];
                sibling.Kick();
            }
        }

        vcpu.Cpu = cpu;
    }
}
