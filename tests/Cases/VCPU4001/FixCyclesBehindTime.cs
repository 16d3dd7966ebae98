// The target and its counter are moved by a period, each in its unit (8003c9ae204e).
[Port("x86")]
public sealed class FixCyclesBehindTimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        {|VCPU4002:timer.TargetExpiration|} += timer.Period;
        [|timer.TscDeadline|] += vcpu.Time.Tsc.NanosecondsToCycles(timer.Period); // in cycles
    }
}
