// The handler gives the reason that only user space has.
[Port("x86")]
public sealed class ReasonAsAnEnumPort : ArchPort
{
    private enum Why
    {
        Asked,
        Set,
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|UpdateMasterClock(vcpu.Vm, Why.Set)|];
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
}
