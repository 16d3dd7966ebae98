// A generic helper takes the pair.
[Port("x86")]
public sealed class GenericPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|UpdateMasterClock(vcpu.Vm)|];
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        Take(vm, now);
        master.InUse = use;
        master.EndUpdate();
    }

    private static void Take<TReading>(Vm vm, TReading reading)
        where TReading : struct => vm.Time.MasterClock.Snapshot = ClockReading.Now();
}
