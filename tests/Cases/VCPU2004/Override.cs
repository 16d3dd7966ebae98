// What decides is an override, and it says yes.
[Port("x86")]
public class OverridePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|UpdateMasterClock(vcpu.Vm)|];
        }

        return 0;
    }

    private void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && Keeps(vm)))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    protected virtual bool Keeps(Vm vm) => vm.Time.MasterClock.InUse;
}

[Port("x86")]
public sealed class NeverKeepsPort : OverridePort
{
    protected override bool Keeps(Vm vm) => false;
}
