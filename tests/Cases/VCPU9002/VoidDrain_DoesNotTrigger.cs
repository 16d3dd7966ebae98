// A void drain has both outcomes and hides them.
[Port("case")]
public sealed class VoidDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [DrainsWork]
    private static void Flush(Vcpu vcpu) => vcpu.Task.HandleTransferWork();
}
