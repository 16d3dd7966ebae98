// The TSC of the vCPU is of a new generation.
[Port("x86")]
public sealed class NewGenerationPort : ArchPort
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
        if (vcpu.Time.Tsc.Generation != vm.Time.TscSync.CurrentGeneration)
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
