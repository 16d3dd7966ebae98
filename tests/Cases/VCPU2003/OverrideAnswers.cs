// What decides is an override, and it looks at a state.
[Port("x86")]
public class OverrideAnswersPort : ArchPort
{
    protected virtual bool Wants(Vm vm) => vm.Time.MasterClock.InUse != vm.Time.MasterClock.CanBeUsed();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (Wants(vcpu.Vm))
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }

        vcpu.Cpu = cpu;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}

[Port("x86")]
public sealed class OffAnswersPort : OverrideAnswersPort
{
    protected override bool Wants(Vm vm) => !vm.Time.MasterClock.InUse;
}
