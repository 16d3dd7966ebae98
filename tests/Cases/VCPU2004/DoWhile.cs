// The pair is taken until the host has time of its own.
[Port("x86")]
public sealed class DoWhilePort : ArchPort
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
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        do
        {
            master.Snapshot = now;
        }
        while (!HostClock.IsTscBased);
        master.InUse = use;
        master.EndUpdate();
    }
}
