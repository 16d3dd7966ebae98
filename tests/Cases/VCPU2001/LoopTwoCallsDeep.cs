// The loop is two calls behind the handler, and one call before it does something else.
[Port("x86")]
public sealed class LoopTwoCallsDeepPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        KickAll(vm);
        AskAll(vm);
    }

    private static void KickAll(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.Kick();
        }
    }

    private static void AskAll(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
    }
}
