// The port keeps the pair itself, and a contract says so.
[Port("x86")]
public sealed class OwnTakingWithContractPort : ArchPort
{
    private ClockReading _pair;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|UpdateMasterClock(vcpu.Vm)|];
        }

        return 0;
    }

    private void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        Keep(now);
        master.InUse = use;
        master.EndUpdate();
    }

    [TakesMasterClock]
    private void Keep(ClockReading now) => _pair = now;

    public Nanoseconds PairTime => _pair.Time;
}
