// A local function asks the vCPU that it finds around it.
[Port("x86")]
public sealed class LocalFunctionAsksItsOwnPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vcpu vcpu)
    {
        Vcpu first = vcpu.Vm.Vcpus[0];
        Later(Ask);

        void Ask() => first.MakeRequest(VcpuRequest.MasterClockUpdate);
    }

    private static void Later(Action action) => action();

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
