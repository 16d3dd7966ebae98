// A rate limit lets some through.
[Port("x86")]
public sealed class RateLimitedPort : ArchPort
{
    private readonly RateGate _gate = new(Nanoseconds.Second, 10);

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_gate.TryAcquire())
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
