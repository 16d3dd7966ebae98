// The pair is taken three calls behind the handler, which calls other helpers, too.
[Port("x86")]
public sealed class TakenThreeCallsBehindPort : ArchPort
{
    private int _updates;

    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Count();
            {|VCPU2004:Update(vcpu.Vm)|};
        }

        return 0;
    }

    private void Count() => _updates++;

    private static void Update(Vm vm) => UpdateNow(vm);

    private static void UpdateNow(Vm vm) => UpdateMasterClock(vm);

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
