// One helper makes any request of all vCPUs: at the load it flushes translations, and asks for clock updates where user space sets the clock only.
[Port("x86")]
public sealed class HelperFlushesAllAtTheLoadPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            KickAllWith(vcpu.Vm, VcpuRequest.TlbFlush);
            vcpu.MakeRequest(VcpuRequest.MigrateTimer);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            KickAllWith(vcpu.Vm, VcpuRequest.TlbFlush);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            KickAllWith(vcpu.Vm, VcpuRequest.ClockUpdate);
        }

        return 0;
    }

    [ColdPath]
    public static void SetClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);

    private static void KickAllWith(Vm vm, VcpuRequest request)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(request);
            sibling.Kick();
        }
    }
}
