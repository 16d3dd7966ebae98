// The handler keeps in a variable that the request was found, and is left early if it was not.
[Port("x86")]
public sealed class AnswerOfTheTestStoredPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        bool found = vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
        if (!found)
        {
            return 0;
        }

        UpdateAllClocks(vcpu.Vm);
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
