// The state is stored in a finally.
[Port("x86")]
public sealed class TryFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
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
        try
        {
            if (!(use && master.InUse))
            {
                master.Snapshot = now;
            }
        }
        finally
        {
            master.InUse = use;
        }

        master.EndUpdate();
    }
}
