// The property looks at other flags than it says.
[Port("case")]
public sealed class PropertyTestsLessPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsWork(ThreadFlags.MustExit)]
    private static bool {|VCPU9002:Signalled|} => HostTask.Current.NeedResched();
}
