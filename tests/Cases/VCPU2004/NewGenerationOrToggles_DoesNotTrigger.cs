// Either reason is enough.
[Port("x86")]
public sealed class NewGenerationOrTogglesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm, vcpu);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm, Vcpu vcpu)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        bool was = master.InUse;
        bool newGeneration = vcpu.Time.Tsc.Generation != vm.Time.TscSync.CurrentGeneration;
        if ((was && newGeneration) || was != use)
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
