// Another class looks for the requests, and calls itself for the next one. It is called by the last member of one port, and by the first of another.
[Port("x86")]
public sealed class RunComesLastPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => Pending.Handle(vcpu);
}

[Port("x86")]
public sealed class RunComesFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu) => Pending.Handle(vcpu);

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }
}

public static class Pending
{
    public static int Handle(Vcpu vcpu) => HandleFrom(vcpu, 0);

    private static int HandleFrom(Vcpu vcpu, int first) => first > 1 ? 0 : first == 0 ? HandleFrom(vcpu, first + 1) : HandleClock(vcpu);

    private static int HandleClock(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }
}
