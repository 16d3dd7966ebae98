// The answer has nothing to do with the requests.
[Port("case")]
public sealed class RequestsNotTestedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsRequests]
    private static bool {|VCPU9002:Asked|}(Vcpu vcpu) => vcpu.Halted;
}
