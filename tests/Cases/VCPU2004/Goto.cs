// The jump leaves the pair as it is only where the counter is unstable.
[Port("x86")]
public sealed class GotoPort : ArchPort
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
        if (Tsc.IsUnstable)
        {
            goto done;
        }

        master.Snapshot = now;

        done:
        master.InUse = use;
        master.EndUpdate();
    }
}
