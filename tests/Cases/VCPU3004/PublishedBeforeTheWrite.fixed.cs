// The page is written from the old offset, just before the new one.
[Port("x86")]
public sealed class PublishedBeforeTheWritePort : ArchPort
{
    private long _offset;
    private long _page;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            WriteOffset(vcpu, cpu);
            Publish(vcpu);
        }

        vcpu.Cpu = cpu;
    }

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _offset;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
