// User space sets the offset of a vCPU that has run, as after a migration.
[Port("x86")]
public sealed class OffsetSetByUserSpacePort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public int SetTscOffset(Vcpu vcpu, long offset)
    {
        if (offset == _offset)
        {
            return 0;
        }

        [|WriteOffset(vcpu, offset)|];
        return 0;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
