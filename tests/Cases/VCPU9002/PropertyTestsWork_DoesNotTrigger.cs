// A property under the contract of a check.
[Port("case")]
public sealed class PropertyTestsWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsWork(ThreadFlags.MustExit)]
    private static bool Signalled => HostTask.Current.SignalPending();
}
