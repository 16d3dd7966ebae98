// A switch takes a new pair where it is in use.
[Port("x86")]
public sealed class SwitchOverTheStatePort : ArchPort
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
        switch (master.InUse)
        {
            case true:
                master.Snapshot = now;
                break;
            default:
                vm.OnlineVcpus = vm.Vcpus.Count;
                break;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
