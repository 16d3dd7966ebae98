// A query picks the one that is asked. The pair is taken once, and that for nothing.
[Port("x86")]
public sealed class FirstOfAQueryIsAskedPort : ArchPort
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
        bool use = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }

    [ColdPath]
    public static void Suspend(Vm vm)
    {
        vm.Vcpus.First(static v => v.Runnable).MakeRequest(VcpuRequest.MasterClockUpdate);
    }
}
