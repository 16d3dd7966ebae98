// The pair is stored where the clock was set out of use just before.
[Port("x86")]
public sealed class SetOffThenTakenPort : ArchPort
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
        bool use = ClockReading.TryNow(out ClockReading now);
        master.InUse = use;
        if (!use)
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
