// One vCPU is asked until it runs; what it does for all is needless, but nobody does it again. Each request is made by a helper.
[Port("x86")]
public sealed class OneIsAskedAgainByAHelperPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        Vcpu first = vm.Vcpus[0];
        while (first.Halted)
        {
            Ask(first, VcpuRequest.MasterClockUpdate);
            first.Kick();
        }
    }

    [ColdPath]
    public static void Resume(Vm vm)
    {
        Vcpu first = vm.Vcpus[0];
    again:
        Ask(first, VcpuRequest.MasterClockUpdate);
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

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
