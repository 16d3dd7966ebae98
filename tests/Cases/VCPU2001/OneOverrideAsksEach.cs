// One flavour of the hook asks the vCPU that it is given.
[Port("x86")]
public  class OneOverrideAsksEachPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                Visit(sibling);
                sibling.Kick();
            }
        }

        return 0;
    }

    protected virtual void Visit(Vcpu sibling) => sibling.RunResult = 1;
}

public sealed class AskingPort : OneOverrideAsksEachPort
{
    protected override void Visit(Vcpu sibling) => sibling.MakeRequest(VcpuRequest.ClockUpdate);
}
