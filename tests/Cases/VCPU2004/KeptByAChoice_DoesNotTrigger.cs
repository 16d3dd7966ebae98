// Where it stays in use the old pair is stored once more.
[Port("x86")]
public sealed class KeptByAChoicePort : ArchPort
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
        master.Snapshot = use && master.InUse ? master.Snapshot : now;
        master.InUse = use;
        master.EndUpdate();
    }
}
