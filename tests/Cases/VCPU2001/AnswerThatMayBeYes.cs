// The variable holds yes where the request was not asked for, so that each exit may update all.
[Port("x86")]
public sealed class AnswerThatMayBeYesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool found = true;
        if (vcpu.Runnable)
        {
            found = vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Stats.Exits++;
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
}
