// User space has set the clock, and a method says so.
[Port("x86")]
public sealed class SetByUserSpacePort : ArchPort
{
    private bool _clockSet;

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
        if (TakeClockSet() || !(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    [ColdPath]
    public void SetClock() => _clockSet = true;

    [ClockChanged(When = ResultCondition.True)]
    private bool TakeClockSet()
    {
        bool set = _clockSet;
        _clockSet = false;
        return set;
    }
}
