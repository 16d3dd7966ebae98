// The request is a part of a record.
[Port("x86")]
public sealed class RequestInARecordPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        var wanted = new Wanted(VcpuRequest.MasterClockUpdate);
        [|vcpu.MakeRequest(wanted.Request)|];
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

    private readonly record struct Wanted(VcpuRequest Request);

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
