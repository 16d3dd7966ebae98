// One CPU behind the last marks the TSC of the host unstable for ever, and from then on all elapsed time is taken back (e48672fa25e8).
[Port("x86")]
public sealed class Linux2637BeforeCatchUpPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _unstable;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long delta = _last == 0 ? 0 : Now() - _last;
            if (delta < 0)
            {
                _unstable = true;
            }

            if (_unstable)
            {
                [|Adjust(vcpu, -delta)|];
            }
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
