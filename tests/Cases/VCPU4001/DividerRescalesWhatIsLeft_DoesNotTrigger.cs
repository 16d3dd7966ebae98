// What is left of both is scaled when the guest changes the divider (update_target_expiration): one is set anew.
[Port("x86")]
public sealed class DividerRescalesWhatIsLeftPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        Nanoseconds now = HostClock.Monotonic();
        Nanoseconds left = (timer.TargetExpiration - now).ClampToZero();
        Nanoseconds scaled = left.MultiplyDivide((uint)data, 2);
        timer.TscDeadline += tsc.NanosecondsToCycles(scaled) - tsc.NanosecondsToCycles(left);
        timer.TargetExpiration = now + scaled;
        timer.Restart();
        return 0;
    }
}
