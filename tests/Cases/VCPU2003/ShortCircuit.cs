// The helper that asks is an operand.
[Port("x86")]
public sealed class ShortCircuitPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        _ = vcpu.Halted && [|Ask(vcpu)|];
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

    private static bool Ask(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        return true;
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
