// A method that blocks says so.
[Port("case")]
public sealed class WaitsSaidPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [Waits, Reschedules]
    private static void Idle(Vcpu vcpu) => vcpu.Task.Schedule();
}
