// What is compared with constants, two at a time, has not changed.
[Port("x86")]
public sealed class TupleOfConstantsPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if ((vcpu.Vm.Time.TscSync.CurrentGeneration, vcpu.Vm.Time.TscSync.MatchedVcpus) != (0ul, 1))
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
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
