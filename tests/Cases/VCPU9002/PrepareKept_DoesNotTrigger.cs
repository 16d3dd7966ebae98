// The preparation prepares.
[Port("case")]
public sealed class PrepareKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [PreparesTransfer]
    [Requires(Interrupts = InterruptState.Off)]
    private static void Prepare(Vcpu vcpu) => vcpu.Task.PrepareTransfer();
}
