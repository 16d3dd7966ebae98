// What time it is, the caller says.
[Port("x86")]
public sealed class NowIsGivenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public void Expire(Vcpu vcpu, Nanoseconds now)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        if (timer.TargetExpiration < now)
        {
            timer.TargetExpiration = now;
        }

        timer.Restart();
    }
}
