// User space sets the clock; a helper that is called before runs in a handler, and the pair is taken behind it.
[Port("x86")]
public sealed class HelperOfAHandlerBeforeTheUpdatePort : ArchPort
{
    private int _updates;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _updates++;
        }

        return 0;
    }

    [ColdPath]
    public void SetClock(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Wake(vcpu);
        }

        MasterClock master = vcpu.Vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }

    private void Wake(Vcpu vcpu)
    {
        _updates++;
        vcpu.Kick();
        vcpu.HostCpu.MemoryBarrier();
    }
}
