// A hint is passed off as a check that holds.
[Port("case")]
public sealed class HintAsCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [TestsWork(ThreadFlags.TransferWork)]
    private static bool {|VCPU9002:Pending|}(Vcpu vcpu) => vcpu.Task.TransferWorkPendingHint();
}
