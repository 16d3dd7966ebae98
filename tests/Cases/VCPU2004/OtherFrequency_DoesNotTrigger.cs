// The frequency of the counter is another one.
[Port("x86")]
public sealed class OtherFrequencyPort : ArchPort
{
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
        TscKilohertz frequency = Tsc.HostFrequency;
        if (frequency != vm.Time.TscSync.LastFrequency)
        {
            vm.Time.TscSync.LastFrequency = frequency;
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
