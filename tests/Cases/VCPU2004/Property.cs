// A property of the port decides.
[Port("x86")]
public sealed class PropertyPort : ArchPort
{
    private bool _wanted;

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
        if (Wanted)
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    public void Want(bool wanted) => _wanted = wanted;

    private bool Wanted => _wanted;
}
