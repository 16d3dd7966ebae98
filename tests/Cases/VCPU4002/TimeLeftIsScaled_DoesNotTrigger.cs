// When the guest changes the divider, what is left is scaled.
[Port("x86")]
public sealed class TimeLeftIsScaledPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        Nanoseconds left = (timer.TargetExpiration - now).ClampToZero();
        timer.TargetExpiration = now + left.MultiplyDivide(1, 2);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
