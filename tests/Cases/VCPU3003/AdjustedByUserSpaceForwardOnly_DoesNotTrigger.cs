// User space may move the TSC forward only: anything else is refused.
[Port("x86")]
public sealed class AdjustedByUserSpaceForwardOnlyPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public int AdjustTsc(Vcpu vcpu, long change)
    {
        if (change <= 0)
        {
            return -1;
        }

        Adjust(vcpu, change);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        return 0;
    }

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
