// Every load asks for the page tables, their handler for the timers, theirs for the master clock, and that one for a global update. What is asked for last is looked for first.
[Port("x86")]
public sealed class HandlerOfWhatAHandlerAsksPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.MmuReload);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.MmuReload))
        {
            vcpu.MakeRequest(VcpuRequest.MigrateTimer);
        }

        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
