// The callers say why, and the handler has the weakest reason.
[Port("x86")]
public sealed class ReasonAsAnEnumPort : ArchPort
{
    private enum Why
    {
        Asked,
        Set,
        Made,
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm, Why.Asked);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm, Why why)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (why != Why.Asked || !(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    [ColdPath]
    public static void SetClock(Vm vm) => UpdateMasterClock(vm, Why.Set);

    public override void InitVm(Vm vm) => UpdateMasterClock(vm, Why.Made);
}
