// The request is looked for at two places, and the one that is come to first takes it back from all. In the text that place comes first, or last.
[Port("x86")]
public sealed class FirstIsWrittenFirstPort : ArchPort
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
        {|VCPU2004:First(vcpu)|};
        Last(vcpu);
        return 0;
    }

    private static void First(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Withdraw(vcpu.Vm);
            UpdateMasterClock(vcpu.Vm);
        }
    }

    private static void Last(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }
    }

    private static void Withdraw(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.ClearRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}

[Port("x86")]
public sealed class LastIsWrittenFirstPort : ArchPort
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
        {|VCPU2004:First(vcpu)|};
        Last(vcpu);
        return 0;
    }

    private static void Last(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }
    }

    private static void First(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Withdraw(vcpu.Vm);
            UpdateMasterClock(vcpu.Vm);
        }
    }

    private static void Withdraw(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.ClearRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}
