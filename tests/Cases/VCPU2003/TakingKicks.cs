// A method under a contract takes the pair, and kicks the vCPU that it was taken for.
[Port("x86")]
public sealed class TakingKicksPort : ArchPort
{
    private ClockReading _pair;

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate) && ClockReading.TryNow(out ClockReading now))
        {
            {|VCPU2004:KeepAndKick(vcpu, now)|};
        }

        return 0;
    }

    public Nanoseconds PairTime => _pair.Time;

    [TakesMasterClock]
    [Kicks]
    private void KeepAndKick(Vcpu vcpu, ClockReading now)
    {
        _pair = now;
        vcpu.Kick();
    }
}
