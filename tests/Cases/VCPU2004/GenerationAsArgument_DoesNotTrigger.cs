// Whether the TSC is of another generation is told to the update.
[Port("x86")]
public sealed class GenerationAsArgumentPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm, newGeneration: vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm, bool newGeneration)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (newGeneration || !(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
