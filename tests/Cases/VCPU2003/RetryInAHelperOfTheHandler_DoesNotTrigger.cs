// A helper of the handler asks again.
[Port("x86")]
public sealed class RetryInAHelperOfTheHandlerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Update(vcpu);
        }

        return 0;
    }

    private static void Update(Vcpu vcpu)
    {
        if (Tsc.CpuFrequency.Value == 0)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
            return;
        }

        UpdateMasterClock(vcpu.Vm);
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
