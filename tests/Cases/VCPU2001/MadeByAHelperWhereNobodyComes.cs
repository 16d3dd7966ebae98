// The method that makes the request is called where nobody comes: it is made elsewhere, nobody knows how often. Each request is made by a helper.
[Port("x86")]
public sealed class MadeByAHelperWhereNobodyComesPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.Cpu = cpu;
        return;
#pragma warning disable CS0162
        Help(vcpu);
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|Ask(vcpu, VcpuRequest.GlobalClockUpdate)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                Ask(sibling, VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    private static void Help(Vcpu vcpu) => Ask(vcpu, VcpuRequest.MasterClockUpdate);

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
