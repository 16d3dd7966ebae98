// A new ratio makes the guest TSC run faster from here on: the multiplier of the page is that of the old one.
[Port("x86")]
public sealed class RatioWrittenPort : ArchPort
{
    private ulong _ratio;

    public override int Run(Vcpu vcpu) => 0;

    public int SetTscFrequency(Vcpu vcpu, ulong kilohertz)
    {
        if (kilohertz == 0)
        {
            return -1;
        }

        [|WriteRatio(vcpu, kilohertz)|];
        return 0;
    }

    [MovesGuestTsc]
    private void WriteRatio(Vcpu vcpu, ulong ratio) => _ratio = ratio;
}
