// The change is looked at for something else.
[Port("x86")]
public sealed class ChangeGuardsSomethingElsePort : ArchPort
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
        if (master.InUse != use)
        {
            vm.OnlineVcpus = vm.Vcpus.Count;
        }

        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}
