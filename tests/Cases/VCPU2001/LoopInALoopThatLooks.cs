// One answer lets one loop through, and not as many as there are turns of a loop around it that looks for a request.
[Port("x86")]
public sealed class LoopInALoopThatLooksPort : ArchPort
{
    private readonly RateGate _updates = new(Nanoseconds.FromMilliseconds(1000), 10);

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool may = _updates.TryAcquire();
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        while (may && vcpu.Runnable && vcpu.RunResult == 0)
        {
            vcpu.CheckRequest(VcpuRequest.Event);
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                [|sibling.MakeRequest(VcpuRequest.ClockUpdate)|];
                sibling.Kick();
            }
        }

        vcpu.Cpu = cpu;
    }
}
