// It is set by a condition, and the pair is stored where the condition does not hold.
[Port("x86")]
public sealed class SetByAConditionThenTakenPort : ArchPort
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
        int mode = (int)vm.Time.TscSync.CurrentGeneration;
        ClockReading.TryNow(out ClockReading now);
        master.InUse = mode > 2;
        if (mode <= 2)
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
