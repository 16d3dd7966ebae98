// Two ports are compiled together. One updates all clocks at once and asks a limit first; the other leaves the update to later work, and asks none.
[Port("x86/7.1")]
public sealed class LimitedPort : ArchPort
{
    private readonly RateGate _limit = new(Nanoseconds.Second, 10);

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(_limit.TryAcquire() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }
}

[Port("x86/6.18")]
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

    public void ClockWork(Vm vm)
    {
        if (_scheduled)
        {
            _scheduled = false;
            foreach (var vcpu in vm.Vcpus)
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                vcpu.Kick();
            }
        }
    }
}
