// Two helpers that call each other take the request, and each says whether it was found.
[Port("x86")]
public sealed class RecursionTakesItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (Take(vcpu, 1))
        {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        if (TakeAgain(vcpu, 2))
        {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        if (TakeOnce(vcpu))
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

    private static bool TakeOnce(Vcpu vcpu) => Take(vcpu, 0);

    private static bool Take(Vcpu vcpu, int times)
    {
        if (times > 0)
        {
            TakeAgain(vcpu, times - 1);
        }

        return vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);
    }

    private static bool TakeAgain(Vcpu vcpu, int times) => Take(vcpu, times);
}
