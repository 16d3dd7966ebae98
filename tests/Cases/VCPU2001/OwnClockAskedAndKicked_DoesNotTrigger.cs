// A method under a contract asks the vCPU that runs for its clock, and kicks it.
[Port("x86")]
public sealed class OwnClockAskedAndKickedPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            AskAndKick(vcpu, VcpuRequest.ClockUpdate);
        }

        return 0;
    }

    [RaisesRequest]
    [Kicks]
    private static void AskAndKick(Vcpu vcpu, VcpuRequest request)
    {
        vcpu.MakeRequest(request);
        vcpu.Kick();
    }
}
