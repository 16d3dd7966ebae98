// A handler of two requests asks again for one of them, for what it could not do.
[Port("x86")]
public sealed class RetryInAHandlerOfTwoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate) || vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            if (Tsc.CpuFrequency.Value == 0)
            {
                vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
                return 1;
            }

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
