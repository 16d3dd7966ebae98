// All are asked, and the pair is taken where user space has set the clock.
[Port("x86")]
public sealed class TakenWhereSetPort : ArchPort
{
    private bool _clockSet;

    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

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
        master.InUse = ClockReading.TryNow(out ClockReading now);
        if (TakeClockSet())
        {
            master.Snapshot = now;
        }

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
