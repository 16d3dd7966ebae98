// That the first vCPU was never loaded says nothing of the one that is loaded now.
[Port("x86")]
public sealed class FirstLoadOfAnotherVcpuPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (FirstLoad(vcpu.Vm.Vcpus[0]))
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

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

    [BeforeFirstLoad(When = ResultCondition.True)]
    private static bool FirstLoad(Vcpu vcpu) => vcpu.Cpu == -1;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
