// The request that the helper makes of all is picked by another method, or it is a clock update.
[Port("x86")]
public sealed class HelperIsGivenAPickedRequestPort : ArchPort
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
            VcpuRequest request = VcpuRequest.ClockUpdate;
            if (_stable)
            {
                request = Pick(vcpu);
            }

            KickAllWith(vcpu.Vm, request);
        }

        return 0;
    }

    public void Stable(bool stable) => _stable = stable;

    private static VcpuRequest Pick(Vcpu vcpu) => vcpu.Halted ? VcpuRequest.RecordSteal : VcpuRequest.TlbFlush;

    private static void KickAllWith(Vm vm, VcpuRequest request)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(request);
            sibling.Kick();
        }
    }
}
