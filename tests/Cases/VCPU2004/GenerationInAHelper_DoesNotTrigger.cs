// A helper says whether the TSC of the vCPU is of another generation.
[Port("x86")]
public sealed class GenerationInAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm, vcpu);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm, Vcpu vcpu)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (IsNew(vcpu))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    private static bool IsNew(Vcpu vcpu) => vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration;
}
