// The generations are compared, and their difference is used as well.
[Port("x86")]
public sealed class ChangeThatIsSubtractedPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        ulong own = vcpu.Time.Tsc.Generation;
        ulong current = vcpu.Vm.Time.TscSync.CurrentGeneration;
        bool far = current - own > 3;
        if (own != current)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        vcpu.Cpu = far ? -1 : cpu;
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
