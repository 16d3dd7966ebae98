// The method that makes the request is called where nobody comes: it is made elsewhere, nobody knows how often.
[Port("x86")]
public sealed class MadeWhereNobodyComesPort : ArchPort
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
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    private static void Help(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
}
