// A property of the port says whether it is in use, by contract.
[Port("x86")]
public sealed class PropertyPort : ArchPort
{
    private ClockReading _pair;
    private int _pairs;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && InUse))
        {
            _pair = now;
            Keep();
        }

        InUse = use;
        master.EndUpdate();
    }

    private bool InUse
    {
        [TestsMasterClock]
        get;
        [SetsMasterClock]
        set;
    }

    [TakesMasterClock]
    private void Keep() => _pairs += _pair.Time > Nanoseconds.Zero ? 1 : 0;
}
