// The loop flushes translations, which is no clock update, however many vCPUs it kicks.
[Port("x86")]
public sealed class NoClockIsUpdatedPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.MmuReload);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MmuReload))
        {
            FlushAll(vcpu.Vm);
        }

        return 0;
    }

    private static void FlushAll(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.TlbFlush);
            vcpu.Kick();
        }
    }
}
