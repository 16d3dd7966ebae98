// A way back by goto moves the one that was not moved.
[Port("x86")]
public sealed class GotoMovesAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        bool again = timer.HardwareInUse;
        Nanoseconds now = HostClock.Monotonic();
        next:
        if (again)
        {
            [|timer.TscDeadline|] += tsc.NanosecondsToCycles(timer.Period);
        }
        else
        {
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now);
            again = true;
            goto next;
        }
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
