// One of the two ways that the load may go through the others asks for their clocks.
[Port("x86")]
public sealed class OneOverrideAsksAtTheLoadPort : ArchPort
{
    private readonly Step _step = HostClock.IsTscBased ? new Quiet() : new Asking();

    public override void Load(Vcpu vcpu, int cpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            [|_step.Do(sibling)|];
            sibling.Kick();
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private abstract class Step
    {
        public abstract void Do(Vcpu vcpu);
    }

    private sealed class Quiet : Step
    {
        public override void Do(Vcpu vcpu) => vcpu.Stats.Exits++;
    }

    private sealed class Asking : Step
    {
        public override void Do(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }
}
