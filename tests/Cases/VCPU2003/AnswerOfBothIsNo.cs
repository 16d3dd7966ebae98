// The state is known not to hold, so that the change says nothing where the answer is no.
[Port("x86")]
public sealed class AnswerOfBothIsNoPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        bool isOld = vcpu.Time.Tsc.Generation == vcpu.Vm.Time.TscSync.CurrentGeneration;
        bool isSlow = false;
        if (!(isSlow & isOld))
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
