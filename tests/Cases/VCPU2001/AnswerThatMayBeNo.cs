// The variable holds no before the request is asked for, and yes only where it was found.
[Port("x86")]
public sealed class AnswerThatMayBeNoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool found = false;
        if (vcpu.Runnable)
        {
            found = vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Stats.Exits++;
        if (found)
        {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }
}
