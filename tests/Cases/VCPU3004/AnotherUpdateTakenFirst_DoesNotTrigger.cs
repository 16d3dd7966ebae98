// The handler of the global update is asked first: taking that request leaves the own one pending, which is handled after it.
[Port("x86")]
public sealed class AnotherUpdateTakenFirstPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu)
    {
        AdjustOffset(vcpu, 1);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.Stats.Exits++;
        }

        return 0;
    }

    [MovesGuestTsc]
    private void AdjustOffset(Vcpu vcpu, long change) => _offset += change;
}
