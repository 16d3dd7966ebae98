// The handler calls two helpers, each of which updates all clocks: the message leads to the first.
[Port("x86")]
public sealed class FirstOfTwoHelpersPort : ArchPort
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
            AskAll(vcpu.Vm);
            AskAgain(vcpu.Vm);
        }

        return 0;
    }

    private static void AskAll(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            {|#1:sibling.MakeRequest(VcpuRequest.ClockUpdate)|};
            sibling.Kick();
        }
    }

    private static void AskAgain(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
    }
}
