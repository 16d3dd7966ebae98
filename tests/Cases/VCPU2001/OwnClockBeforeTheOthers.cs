// The load asks for its own clock before the loop, and again in each of its turns: what is too much is the request of the others.
[Port("x86")]
public sealed class OwnClockBeforeTheOthersPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        AskAndKick(vcpu, VcpuRequest.ClockUpdate);
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            [|sibling.MakeRequest(VcpuRequest.ClockUpdate)|];
            sibling.Kick();
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    [RaisesRequest]
    [Kicks]
    private static void AskAndKick(Vcpu vcpu, VcpuRequest request)
    {
        vcpu.MakeRequest(request);
        vcpu.Kick();
    }
}
