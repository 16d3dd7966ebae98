// The timer of this vCPU goes by its counter, that of another one by time.
[Port("x86")]
public sealed class TimerOfAnotherVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        LapicTimer first = vcpu.Vm.Vcpus[0].Time.LapicTimer;
        timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        first.TargetExpiration = Nanoseconds.Max(first.TargetExpiration + first.Period, HostClock.Monotonic());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
