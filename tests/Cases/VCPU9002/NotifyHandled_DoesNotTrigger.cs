// The handler of one kind of work.
[Port("case")]
public sealed class NotifyHandledPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [MaySleep]
    [HandlesWork(ThreadFlags.NotifyResume)]
    private static void Resume(Vcpu vcpu) => vcpu.Task.ResumeUserModeWork();
}
