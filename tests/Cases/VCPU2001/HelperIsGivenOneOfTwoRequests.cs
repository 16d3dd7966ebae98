// Which request the helper makes of all is decided where it is called: one of the two is a clock update.
[Port("x86")]
public sealed class HelperIsGivenOneOfTwoRequestsPort : ArchPort
{
    private bool _stable;

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            VcpuRequest request = VcpuRequest.RecordSteal;
            if (!_stable)
            {
                request = VcpuRequest.ClockUpdate;
            }

            KickAllWith(vcpu.Vm, request);
        }

        return 0;
    }

    public void Stable(bool stable) => _stable = stable;

    private static void KickAllWith(Vm vm, VcpuRequest request)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(request);
            sibling.Kick();
        }
    }
}
