// Where the state was looked at, only the change is left.
[Port("x86")]
public sealed class KnownStateOrChangePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        bool isNew = vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration;
        bool isSlow = Tsc.IsUnstable;
        if (isSlow)
        {
            return;
        }

        if (isSlow | isNew)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

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
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
