// All are asked for an update that takes a pair only where it is needed; the pair is taken in any case for another request.
[Port("x86")]
public sealed class AnotherRequestTakesNeedlesslyPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        HandleUpdate(vcpu);
        {|VCPU2004:HandleSteal(vcpu)|};
        return 0;
    }

    private static void HandleUpdate(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }
    }

    private static void HandleSteal(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            MasterClock master = vcpu.Vm.Time.MasterClock;
            master.BeginUpdate();
            master.InUse = ClockReading.TryNow(out ClockReading now);
            master.Snapshot = now;
            master.EndUpdate();
        }
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
