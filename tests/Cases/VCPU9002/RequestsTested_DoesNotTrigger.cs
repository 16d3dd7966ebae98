// The question for requests is asked.
[Port("case")]
public sealed class RequestsTestedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsRequests]
    private static bool Asked(Vcpu vcpu) => vcpu.RequestPending();
}
