// The mask that the caller gives is ignored.
[Port("case")]
public sealed class MaskIgnoredPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsWork]
    private static bool {|VCPU9002:Any|}(HostTask task, [WorkMask] ThreadFlags flags) => task.TestFlags(ThreadFlags.MustExit);
}
