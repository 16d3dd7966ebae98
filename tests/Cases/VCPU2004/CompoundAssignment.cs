// What could be is put together from two answers.
[Port("x86")]
public sealed class CompoundAssignmentPort : ArchPort
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
        bool isPossible = use;
        isPossible &= master.CanBeUsed();
        if (isPossible)
        {
            master.Snapshot = now;
        }

        master.InUse = isPossible;
        master.EndUpdate();
    }
}
