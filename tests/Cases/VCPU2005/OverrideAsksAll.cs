// An override asks all.
[Port("x86")]
public class OverrideAsksAllPort : ArchPort
{
    [ColdPath]
    public void Suspend(Vm vm)
    {
        [|Ask(vm)|];
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            {|VCPU2004:UpdateMasterClock(vcpu.Vm)|};
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }

    protected virtual void Ask(Vm vm) => vm.Vcpus[0].MakeRequest(VcpuRequest.MasterClockUpdate);
}

[Port("x86")]
public sealed class AllAskedPort : OverrideAsksAllPort
{
    protected override void Ask(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }
}
