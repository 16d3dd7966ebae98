// User space asks for the page tables, their handler asks for the master clock, and that one asks for a global update: all that is as rare as user space.
[Port("x86")]
public sealed class HandlerOfWhatAColdHandlerAsksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MmuReload))
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public void SetMemory(Vcpu vcpu) => Reload(vcpu);

    private static void Reload(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MmuReload);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
