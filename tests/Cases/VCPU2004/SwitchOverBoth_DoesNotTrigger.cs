// A switch over both keeps the pair where both are yes.
[Port("x86")]
public sealed class SwitchOverBothPort : ArchPort
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
        switch (master.InUse, use)
        {
            case (true, true):
                break;
            default:
                master.Snapshot = now;
                break;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
