// The handler is the arm of a switch.
[Port("x86")]
public sealed class SwitchOverTheTakingPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        switch (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            case true:
                UpdateAllClocks(vcpu.Vm);
                break;
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
