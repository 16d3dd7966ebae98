// A handler asks for a global update only where another request was found, too, for which only user space asks: it is as rare as that.
[Port("x86")]
public sealed class HandlerInAColdHandlerPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
            {
                vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
            }
        }

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

    public void SetClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
}
