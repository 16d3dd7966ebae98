// Whether something has changed is not known for sure, and is no then.
[Port("x86")]
public sealed class ChangeOfANullablePort : ArchPort
{
    private ulong _seen;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (((bool?)(_seen != vcpu.Vm.Time.TscSync.CurrentGeneration)).GetValueOrDefault())
        {
            _seen = vcpu.Vm.Time.TscSync.CurrentGeneration;
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
