// Behind the comparison nothing is done that could write the number in the other object: what it said still holds.
[Port("x86")]
public sealed class NothingBehindTheComparisonWritesPort : ArchPort
{
    private readonly List<int> _seen = [];
    private TscCycles _delta;
    private Nanoseconds _left;
    private Nanoseconds _target;
    private int _rounds;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles now = Tsc.Read();
        if (now >= tsc.LastHostTsc)
        {
            ClockReading reading = ClockReading.Now();
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            bool pending = vcpu.Task.SignalPending();
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            bool used = vcpu.Vm.Time.MasterClock.InUse;
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            tsc.SyncedAt = reading.Time;
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            _rounds = pending || used ? 1 : 0;
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            Tsc.MarkUnstable();
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            _rounds = vcpu.Runnable ? 2 : 3;
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
            _seen.Add(_rounds);
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu)
    {
        // No call writes the parts of a reading that is the caller's own.
        ClockReading own = ClockReading.Now();
        if (_target >= own.Time)
        {
            Count();
            _left = (_target - own.Time).ToUnsigned();
        }

        Given(own);
    }

    private void Given(ClockReading own)
    {
        if (_target >= own.Time)
        {
            Count();
            _left = (_target - own.Time).ToUnsigned();
        }
    }

    private void Count() => _rounds++;
}
