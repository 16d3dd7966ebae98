// The function of the timer adds a period, and lets the timer go on: it is called once for each period that was missed, with interrupts off.
[Port("x86")]
public sealed class CallbackAddsAPeriodPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        vcpu.Time.LapicTimer.Software.SetFunction(own =>
        {
            own.Expires = Nanoseconds.Max(own.Expires + vcpu.Time.LapicTimer.Period, HostClock.Monotonic());
            return TimerRestart.Yes;
        });
    }
}
