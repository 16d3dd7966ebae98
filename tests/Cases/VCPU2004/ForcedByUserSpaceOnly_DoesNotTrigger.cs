// The helper is forced by user space, and not by the handler.
[Port("x86")]
public sealed class ForcedByUserSpaceOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm, forced: false);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm, bool forced)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (forced || !(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    [ColdPath]
    public static void SetClock(Vm vm) => UpdateMasterClock(vm, forced: true);

    public override void InitVm(Vm vm) => UpdateMasterClock(vm, forced: true);
}
