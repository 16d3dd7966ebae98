// Put runs in the middle of a task switch with preemption disabled: waiting there would schedule inside schedule.
[Port("s390")]
public sealed class WaitInPutPort : ArchPort
{
    private readonly HostMutex statistics = new();
    private int puts;

    public override void Put(Vcpu vcpu)
    {
        [|statistics.Lock()|];
        puts++;
        statistics.Unlock();
    }

    public override int Run(Vcpu vcpu) => puts;
}
