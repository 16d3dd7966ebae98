// The offset alone is read, as where no pair is in use.
[Port("x86")]
public sealed class OffsetAlonePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.RunResult = vcpu.Vm.Time.ClockOffset.IsNegative ? 1 : 0;
        return 0;
    }
}
