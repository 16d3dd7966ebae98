// A hint under the contract of a hint.
[Port("case")]
public sealed class HintAsHintPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsWork(ThreadFlags.TransferWork, Racy = true)]
    private static bool Pending(Vcpu vcpu) => vcpu.Task.TransferWorkPendingHint();
}
