// What is done where the request was not taken is no handler of it.
[Port("x86")]
public sealed class NotTakenIsFalseElsewherePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (!vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate) == false)
        {
            vcpu.RunResult = 1;
        }

        return 0;
    }

    [ColdPath]
    public static void UpdateClocks(Vcpu vcpu)
    {
        if (!vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate) == true)
        {
            UpdateAllClocks(vcpu.Vm);
        }
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
