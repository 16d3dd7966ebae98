// What it is compared with is no time of now.
[Port("x86")]
public sealed class ComparedWithThePeriodPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.TargetExpiration|] += timer.Period;
        if (timer.TargetExpiration < timer.Period)
        {
            timer.TargetExpiration = timer.Period;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
