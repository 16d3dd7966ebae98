// A helper looks for the request that it is given, and updates all clocks where it finds it: what the load makes is another one.
[Port("x86")]
public sealed class HandlerOfAColdRequestItIsGivenPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.MigrateTimer);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        UpdateAllFor(vcpu, VcpuRequest.GlobalClockUpdate);
        return 0;
    }

    [ColdPath]
    public static void SetClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);

    private static void UpdateAllFor(Vcpu vcpu, VcpuRequest request)
    {
        if (!vcpu.CheckRequest(request))
        {
            return;
        }

        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
    }
}
