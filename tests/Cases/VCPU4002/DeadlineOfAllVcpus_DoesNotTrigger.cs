// The port keeps a deadline for all vCPUs; moving it is nothing of the vCPU's own timer.
[Port("x86")]
public sealed class DeadlineOfAllVcpusPort : ArchPort
{
    private static Nanoseconds s_next;

    private static Nanoseconds Next
    {
        [Deadline(TimerDeadline.HostTime)]
        get => s_next;
        [Deadline(TimerDeadline.HostTime)]
        set => s_next = value;
    }

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Nanoseconds step = Nanoseconds.FromMilliseconds(1);
        Next = Nanoseconds.Max(Next + step, HostClock.Monotonic());
        base.Load(vcpu, cpu);
    }
}
