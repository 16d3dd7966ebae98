// A method says no where clocks were set.
[Port("x86")]
public sealed class ClockChangedWhereItSaysNoPort : ArchPort
{
    private bool _clockSet;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!IsAsBefore())
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
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

    public void SetClock() => _clockSet = true;

    [ClockChanged(When = ResultCondition.False)]
    private bool IsAsBefore() => !_clockSet;

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
