// The handler runs for as long as the request comes back.
[Port("x86")]
public sealed class RequestTakenInALoopPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        while (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
