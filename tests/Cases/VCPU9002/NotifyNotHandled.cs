// It gives up the CPU and leaves the work of NOTIFY_RESUME where it is.
[Port("case")]
public sealed class NotifyNotHandledPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [MaySleep]
    [HandlesWork(ThreadFlags.NotifyResume)]
    private static void {|VCPU9002:Resume|}(Vcpu vcpu) => vcpu.Task.CondResched();
}
