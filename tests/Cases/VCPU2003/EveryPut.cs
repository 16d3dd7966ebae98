// Each put asks for a new master clock where it is off.
[Port("x86")]
public sealed class EveryPutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    public override void Put(Vcpu vcpu)
    {
        if (!vcpu.Vm.Time.MasterClock.InUse)
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }
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
