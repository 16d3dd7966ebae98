// What the loop makes is a clock update for some of the others, and something else for the rest.
[Port("x86")]
public sealed class OneOfTwoRequestsIsAClockUpdatePort : ArchPort
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
                sibling.MakeRequest(sibling.Halted ? VcpuRequest.RecordSteal : VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }
}
