// The handler of one flavour runs the loop.
[Port("x86")]
public class HandlerIsReplacedPort : ArchPort
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
            UpdateClocks(vcpu);
        }

        return 0;
    }

    protected virtual void UpdateClocks(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}

public sealed class LoopingPort : HandlerIsReplacedPort
{
    protected override void UpdateClocks(Vcpu vcpu)
    {
        foreach (var sibling in vcpu.Vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
    }
}
