// The time of a reading is computed of what it keeps, and is the same at each look; what was taken before the write stays what it was.
[Port("x86")]
public sealed class OwnInstantIsLookedAtTwicePort : ArchPort
{
    private Nanoseconds _target;
    private Nanoseconds _left;
    private TscCycles _delta;
    private int _rounds;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var now = new Stamp(Nanoseconds.Zero, Tsc.Read());
        if (_target >= now.Time)
        {
            _left = (_target - now.Time).ToUnsigned();
        }

        Tsc tsc = vcpu.Time.Tsc;
        TscCycles host = Tsc.Read();
        if (host >= tsc.LastHostTsc)
        {
            int round = _rounds + 1;
            TscCyclesDelta passed = host - tsc.LastHostTsc;
            tsc.LastHostTsc = tsc.LastGuestTsc;
            _rounds = round;
            _delta = passed.ToUnsigned();
        }

        vcpu.Cpu = cpu;
    }

    [Instant]
    private readonly struct Stamp(Nanoseconds time, TscCycles cycles)
    {
        private readonly Nanoseconds _time = time;

        public Nanoseconds Time => _time;

        public TscCycles Cycles { get; } = cycles;
    }
}
