// The run loop asks at each of its calls.
[Port("x86")]
public sealed class EveryRunPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
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
