// The helper that is called first runs now and then only; the request behind it is made at every load.
[Port("x86")]
public sealed class ColdHelperBeforeTheRequestPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Halted)
        {
            AnnouncePause(vcpu);
        }

        vcpu.Cpu = cpu;
        if (vcpu.Halted)
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public override void Put(Vcpu vcpu)
    {
        AnnouncePause(vcpu);
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
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
