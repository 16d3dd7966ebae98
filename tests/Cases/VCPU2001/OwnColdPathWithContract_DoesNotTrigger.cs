// The guest's pause is announced now and then, and Run handles it.
[Port("x86")]
public sealed class OwnColdPathWithContractPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        if (vcpu.Halted)
        {
            AnnouncePause(vcpu);
        }

        return 0;
    }

    [ColdPath]
    private static void AnnouncePause(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
