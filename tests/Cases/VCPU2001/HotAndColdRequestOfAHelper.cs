// One handler serves what every load asks for and what only user space asks for. Each request is taken by a helper.
[Port("x86")]
public sealed class HotAndColdRequestOfAHelperPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.MigrateTimer);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (Take(vcpu, VcpuRequest.MasterClockUpdate) || Take(vcpu, VcpuRequest.MigrateTimer))
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        if (Take(vcpu, VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public void SetClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
