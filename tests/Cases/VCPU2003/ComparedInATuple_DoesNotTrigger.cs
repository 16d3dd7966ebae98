// Two values are compared with the two of last time.
[Port("x86")]
public sealed class ComparedInATuplePort : ArchPort
{
    private (ulong, int) _seen;

    public override void Load(Vcpu vcpu, int cpu)
    {
        (ulong, int) now = (vcpu.Vm.Time.TscSync.CurrentGeneration, vcpu.Vm.Time.TscSync.MatchedVcpus);
        if (now != _seen)
        {
            _seen = now;
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
