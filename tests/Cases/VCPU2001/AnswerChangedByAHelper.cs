// A helper may say yes as well, so that each exit may update all.
[Port("x86")]
public sealed class AnswerChangedByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool found = vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
        Decide(vcpu, ref found);
        if (found)
        {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                [|sibling.MakeRequest(VcpuRequest.ClockUpdate)|];
                sibling.Kick();
            }
        }

        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    private static void Decide(Vcpu vcpu, ref bool found)
    {
        vcpu.CheckRequest(VcpuRequest.Event);
        found |= vcpu.Halted;
    }
}
