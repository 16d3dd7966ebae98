// The handler asks all twice, each time by one call: the message leads to the first.
[Port("x86")]
public sealed class FirstOfTwoCallsForAllPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        {|VCPU2001:{|#0:vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|}|};
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            {|#1:vcpu.Vm.MakeRequestOfAll(VcpuRequest.ClockUpdate)|};
            vcpu.Vm.MakeRequestOfAll(VcpuRequest.ClockUpdate);
        }

        return 0;
    }
}
