// The handler that takes a pair belongs to another port.
[Port("x86")]
public sealed class HandlerOfAnotherPortPort : ArchPort
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
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.Time.Page.Publish(vcpu.Time.Clock);
        }

        return 0;
    }
}

[Port("x86")]
public sealed class KeepingPort : ArchPort
{
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
        bool was = master.InUse;
        master.InUse = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(was && master.InUse))
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
