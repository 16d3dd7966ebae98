// The handler gives two lambdas away, each of which is called for each vCPU: the message leads to the first.
[Port("x86")]
public sealed class FirstOfTwoLambdasPort : ArchPort
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
            ForEachVcpu(vcpu.Vm, sibling =>
                {
                    {|#1:sibling.MakeRequest(VcpuRequest.ClockUpdate)|};
                    sibling.Kick();
                });
            ForEachVcpu(vcpu.Vm, sibling =>
                {
                    sibling.MakeRequest(VcpuRequest.ClockUpdate);
                    sibling.Kick();
                });
        }

        return 0;
    }

    private static void ForEachVcpu(Vm vm, Action<Vcpu> action) => vm.Vcpus.ToList().ForEach(action);
}
