// Up to Linux 6.18: the handler updates the own clock and leaves the others to work that runs at most every 100 ms.
[Port("x86")]
public sealed class DeferredWorkPort : ArchPort
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

    public void ClockWork(Vm vm)
    {
        if (_scheduled)
        {
            _scheduled = false;
            UpdateAllClocks(vm);
        }
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
