// As many periods are added as have expired; nobody knows whether that is enough.
[Port("x86")]
public sealed class AddsSeveralPeriodsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        for (int i = 0; i < timer.Expirations; i++)
        {
            [|timer.TargetExpiration|] += timer.Period;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
