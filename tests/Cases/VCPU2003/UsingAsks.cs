// What is asked for stands in the Dispose of a using.
[Port("x86")]
public sealed class UsingAsksPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        using var [|scope = new AskWhenDone(vcpu)|];
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

internal readonly struct AskWhenDone(Vcpu vcpu) : IDisposable
{
    public void Dispose() => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
}
