// Nothing is entered: this is no port yet.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class NoEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    public override void Load(Vcpu vcpu, int cpu) => vcpu.Stats.Exits++;
}
