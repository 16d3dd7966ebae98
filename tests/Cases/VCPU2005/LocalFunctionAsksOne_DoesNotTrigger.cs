// A local function asks the one that it is called with.
[Port("x86")]
public sealed class LocalFunctionAsksOnePort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        Ask(vm.Vcpus[0]);

        static void Ask(Vcpu first) => first.MakeRequest(VcpuRequest.MasterClockUpdate);
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
}
