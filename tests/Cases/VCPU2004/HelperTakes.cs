// A helper of the update takes the pair.
[Port("x86")]
public sealed class HelperTakesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|UpdateMasterClock(vcpu.Vm)|];
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = HostClock.IsTscBased;
        Take(vm);
        master.InUse = use;
        master.EndUpdate();
    }

    private static void Take(Vm vm) => vm.Time.MasterClock.Snapshot = ClockReading.Now();
}
