// The reading is kept for the own use, and the pair is not touched.
[Port("x86")]
public sealed class TakenForTheOwnUsePort : ArchPort
{
    private ClockReading _last;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        _last = now;
        master.InUse = use;
        master.EndUpdate();
    }

    public Nanoseconds Last => _last.Time;
}
