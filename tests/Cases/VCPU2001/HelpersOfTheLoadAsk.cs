// Helpers of the load ask for what is handled, the last of them calls itself, and the handler asks for a global update.
[Port("x86")]
public sealed class HelpersOfTheLoadAskPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        Ask(vcpu);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    private static void Ask(Vcpu vcpu) => AskUntil(vcpu, 3);

    private static void AskUntil(Vcpu vcpu, int left)
    {
        if (left > 0)
        {
            AskUntil(vcpu, left - 1);
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
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
