// The guest writes its TSC_ADJUST register, which moves the offset under its clock page (the state before d9130a2dfdd4).
[Port("x86")]
public sealed class TscAdjustWrittenByGuestPort : ArchPort
{
    private long _offset;
    private long _tscAdjust;

    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if (index != 0x3b)
        {
            return 1;
        }

        [|WriteOffset(vcpu, _offset + (long)data - _tscAdjust)|];
        _tscAdjust = (long)data;
        return 0;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
