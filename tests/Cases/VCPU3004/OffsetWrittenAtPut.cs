// The offset is written when the vCPU leaves the CPU: the page is as wrong at the next entry as if it were written at the load.
[Port("x86")]
public sealed class OffsetWrittenAtPutPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Put(Vcpu vcpu) => [|WriteOffset(vcpu, -vcpu.Cpu)|];

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
