// One deadline of each vCPU is moved, by its mode: what was moved of one vCPU says nothing of the next one.
[Port("x86")]
public sealed class EachVcpuItsDeadlinePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            LapicTimer timer = vcpu.Time.LapicTimer;
            if (timer.Mode == LapicTimerMode.TscDeadline)
            {
                timer.TscDeadline += vcpu.Time.Tsc.NanosecondsToCycles(timer.Period);
            }
            else
            {
                timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
            }
        }
    }
}
