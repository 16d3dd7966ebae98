// The preparation prepares nothing.
[Port("case")]
public sealed class PrepareMissingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [PreparesTransfer]
    [Requires(Interrupts = InterruptState.Off)]
    private static void {|VCPU9002:Prepare|}(Vcpu vcpu) => vcpu.Halted = false;
}
