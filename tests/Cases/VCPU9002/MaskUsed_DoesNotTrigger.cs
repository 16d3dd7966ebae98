// The mask that the caller gives is the one that is tested.
[Port("case")]
public sealed class MaskUsedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsWork]
    private static bool Any(HostTask task, [WorkMask] ThreadFlags flags) => task.TestFlags(flags);
}
