// That the request was not taken is compared with false.
[Port("x86")]
public sealed class NotTakenIsFalsePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (!vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate) == false)
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
