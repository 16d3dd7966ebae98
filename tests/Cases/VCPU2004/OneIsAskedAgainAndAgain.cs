// One vCPU is asked until it runs; what it does for all is needless, but nobody does it again.
[Port("x86")]
public sealed class OneIsAskedAgainAndAgainPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        Vcpu first = vm.Vcpus[0];
        while (first.Halted)
        {
            first.MakeRequest(VcpuRequest.MasterClockUpdate);
            first.Kick();
        }
    }

    [ColdPath]
    public static void Resume(Vm vm)
    {
        Vcpu first = vm.Vcpus[0];
    again:
        first.MakeRequest(VcpuRequest.MasterClockUpdate);
        if (first.Halted)
        {
            goto again;
        }
    }

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
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
