// What the page of the guest is computed from may be of later than what it is asked for.
[Port("x86")]
public sealed class PairBehindTheMasterClockPort : ArchPort
{
    private TscCycles _last;
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _deadline = {|VCPU3001:(_last - Tsc.Read()).ToUnsigned()|};
        vcpu.Cpu = cpu;
    }
}
