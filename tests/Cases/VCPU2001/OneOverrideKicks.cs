// One flavour of the hook kicks the vCPU that it is given, another one does not.
[Port("x86")]
public class OneOverrideKicksPort : ArchPort
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
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                Visit(sibling);
            }
        }

        return 0;
    }

    protected virtual void Visit(Vcpu sibling) => sibling.RunResult = 1;
}

public sealed class KickingPort : OneOverrideKicksPort
{
    protected override void Visit(Vcpu sibling) => sibling.Kick();
}
