// User space adds what it likes to the offset, and a negative number is never made good.
[Port("x86")]
public sealed class AdjustedByUserSpacePort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public void AdjustTsc(Vcpu vcpu, long change)
    {
        [|Adjust(vcpu, change)|];
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
