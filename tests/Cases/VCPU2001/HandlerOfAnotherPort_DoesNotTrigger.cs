// Each load of the first port asks for a global update, which its own handler leaves to later work; the loop is the handler of another port, which only user space asks.
[Port("x86")]
public sealed class DeferringPort : ArchPort
{
    private bool _scheduled;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            _scheduled = true;
        }

        return 0;
    }

    public bool IsScheduled() => _scheduled;
}

[Port("x86")]
public sealed class LoopingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public void SetClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
