// Another class updates the master clock.
[Port("x86")]
public sealed class AnotherClassPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            MasterClockUpdater.Update(vcpu.Vm);
        }

        return 0;
    }
}

internal static class MasterClockUpdater
{
    public static void Update(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool wasInUse = master.InUse;
        master.InUse = ClockReading.TryNow(out ClockReading now);
        if (!(wasInUse && master.InUse))
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
