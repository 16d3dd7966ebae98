// A helper hands the answer out.
[Port("x86")]
public sealed class OutParameterSaysOffPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        Look(vcpu.Vm, out bool isOff);
        if (isOff)
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

    private static void Look(Vm vm, out bool isOff) => isOff = !vm.Time.MasterClock.InUse;

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
