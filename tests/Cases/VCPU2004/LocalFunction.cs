// A local function takes the pair.
[Port("x86")]
public sealed class LocalFunctionPort : ArchPort
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
        Take();
        master.InUse = use;
        master.EndUpdate();

        void Take() => master.Snapshot = ClockReading.Now();
    }
}
