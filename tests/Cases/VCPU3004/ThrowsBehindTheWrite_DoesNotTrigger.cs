// The write is refused by an exception, which nobody here catches: the helper that nobody calls yet is judged where it will be called.
[Port("x86")]
public sealed class ThrowsBehindTheWritePort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        WriteOffset(vcpu, (long)data);
        throw new NotSupportedException();
    }

    private void Adjust(Vcpu vcpu) => WriteOffset(vcpu, vcpu.Cpu);

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
