// A generic helper makes the request.
[Port("x86")]
public sealed class GenericHelperAsksPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|Ask(vcpu, cpu)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private static void Ask<TReason>(Vcpu vcpu, TReason reason)
        where TReason : struct
    {
        if (!reason.Equals(default(TReason)))
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
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
