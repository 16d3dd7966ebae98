// A run loop that is no override asks at each call.
[Port("x86")]
public sealed class RunLoopOfItsOwnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    [RunLoop]
    public int RunNested(Vcpu vcpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        return vcpu.HandleTransferWork();
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
