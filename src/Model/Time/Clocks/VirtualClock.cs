namespace VcpuLint.Model;

/// <summary>
/// A host's time that passes only when it is told to. The counters count at exactly their frequency; the clocks follow from them by the host's
/// own rounding, and one of them is slewed.
/// </summary>
public sealed class VirtualClock : IHostClock
{
    private readonly List<HostAlarm> _alarms = [];
    private readonly Dictionary<int, TscCyclesDelta> _skews = [];
    private readonly Dictionary<int, TscKilohertz> _knownFrequencies = [];
    private readonly Clocksource _clocksource;
    private UInt128 _millionthCycles;
    private Int128 _slew;
    private Nanoseconds _suspended;
    private TscCyclesDelta _suspendSkew;

    /// <summary>Initializes a new instance of the <see cref="VirtualClock"/> class.</summary>
    /// <param name="frequency">The frequency of the counters, not 0.</param>
    public VirtualClock(TscKilohertz frequency)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frequency.Value, nameof(frequency));
        TscFrequency = frequency;
        _clocksource = Clocksource.Of(frequency);
    }

    /// <summary>Initializes a new instance of the <see cref="VirtualClock"/> class with counters of 1 GHz: a cycle is a nanosecond.</summary>
    public VirtualClock()
        : this(new TscKilohertz(1_000_000))
    {
    }

    /// <inheritdoc/>
    public TscKilohertz TscFrequency { get; }

    /// <inheritdoc/>
    public bool IsTscBased { get; set; } = true;

    /// <inheritdoc/>
    public bool IsTscUnstable { get; private set; }

    /// <summary>
    /// Gets or sets by how many parts per billion <see cref="HostClockId.Monotonic"/> is faster than the raw clock, from now on (NTP).
    /// </summary>
    public long SlewPartsPerBillion { get; set; }

    /// <summary>Gets or sets how much time each single reading takes, so that two readings are never of one instant.</summary>
    public Nanoseconds CostOfReading { get; set; }

    /// <summary>Gets or sets the time of day at the instant 0.</summary>
    public Nanoseconds RealAtStart { get; set; }

    /// <summary>Gets or sets how many alarms may go off before time has to pass: more are taken for a loop without end.</summary>
    public int MostAlarmsAtOnce { get; set; } = 1_000_000;

    /// <summary>Gets the time that has passed, as nobody in the host knows it.</summary>
    public Nanoseconds Elapsed { get; private set; }

    /// <inheritdoc/>
    public void MarkTscUnstable() => IsTscUnstable = true;

    /// <summary>Makes the counter of a CPU differ from the others'.</summary>
    /// <param name="cpu">The number of the CPU.</param>
    /// <param name="skew">By how much it is ahead.</param>
    public void Skew(int cpu, TscCyclesDelta skew) => _skews[cpu] = skew;

    /// <inheritdoc/>
    public Nanoseconds Read(HostClockId clock)
    {
        Nanoseconds time = At(clock, _millionthCycles, _slew);
        Pass(CostOfReading);
        return time;
    }

    /// <inheritdoc/>
    public TscCycles ReadTsc(int cpu)
    {
        TscCycles cycles = CounterOf(cpu);
        Pass(CostOfReading);
        return cycles;
    }

    /// <inheritdoc/>
    public ClockReading ReadBoth(HostClockId clock, int cpu)
    {
        var reading = new ClockReading(At(clock, _millionthCycles, _slew), CounterOf(cpu));
        Pass(CostOfReading);
        return reading;
    }

    /// <inheritdoc/>
    public TscKilohertz FrequencyOf(int cpu) => _knownFrequencies.GetValueOrDefault(cpu, TscFrequency);

    /// <summary>Sets what the kernel takes the frequency of a CPU's counter to be; how fast it counts stays the same.</summary>
    /// <param name="cpu">The number of the CPU.</param>
    /// <param name="frequency">The frequency; 0 for a CPU that is not calibrated or is going down.</param>
    public void SetKnownFrequency(int cpu, TscKilohertz frequency) => _knownFrequencies[cpu] = frequency;

    /// <inheritdoc/>
    public void Arm(HostAlarm alarm, Nanoseconds at)
    {
        _alarms.Remove(alarm);
        alarm.Set(at);
        _alarms.Add(alarm);
    }

    /// <inheritdoc/>
    public void Disarm(HostAlarm alarm)
    {
        _alarms.Remove(alarm);
        alarm.Set(null);
    }

    /// <summary>
    /// Lets time pass. Alarms go off at their instants, in their order, those of one instant in the order in which they were armed.
    /// </summary>
    /// <param name="time">How much.</param>
    /// <exception cref="InvalidOperationException">More alarms went off at one instant than <see cref="MostAlarmsAtOnce"/>.</exception>
    public void Advance(Nanoseconds time)
    {
        Nanoseconds end = Elapsed + time;
        int atOnce = 0;
        while (_alarms.MinBy(alarm => alarm.At!.Value) is { } next && TimeUntil(next.At!.Value) is var wait && wait <= (end - Elapsed).ToUnsigned())
        {
            atOnce = wait == Nanoseconds.Zero ? atOnce + 1 : 1;
            if (atOnce > MostAlarmsAtOnce)
            {
                throw new InvalidOperationException($"More than {MostAlarmsAtOnce} alarms went off while no time passed.");
            }

            Pass(wait);
            _alarms.Remove(next);
            next.GoOff();
            end = Nanoseconds.Max(end, Elapsed);
        }

        Pass((end - Elapsed).ToUnsigned());
    }

    /// <summary>Lets time pass until the monotonic clock shows an instant, and no longer.</summary>
    /// <param name="instant">The instant; if it is past, what is due goes off.</param>
    public void AdvanceTo(Nanoseconds instant) => Advance(TimeUntil(instant));

    /// <summary>
    /// Suspends the host: time passes for <see cref="HostClockId.KvmBase"/> and <see cref="HostClockId.Real"/>, the other clocks stand still, and
    /// the counters of all CPUs go on, or begin at 0 again.
    /// </summary>
    /// <param name="time">For how long.</param>
    /// <param name="resetsTsc">Whether the counters begin again.</param>
    public void Suspend(Nanoseconds time, bool resetsTsc)
    {
        _suspended += time;
        TscCyclesDelta change = resetsTsc
            ? TscCycles.Zero - CounterOf(0)
            : new TscCycles((ulong)((UInt128)time.Value * TscFrequency.Value / 1_000_000)) - TscCycles.Zero;
        _suspendSkew += change;
    }

    private TscCycles CounterOf(int cpu) =>
        new TscCycles((ulong)(_millionthCycles / 1_000_000)) + _suspendSkew + _skews.GetValueOrDefault(cpu);

    private Nanoseconds At(HostClockId clock, UInt128 millionthCycles, Int128 slew)
    {
        Nanoseconds raw = _clocksource.Convert(new TscCycles((ulong)(millionthCycles / 1_000_000)));
        return clock switch
        {
            HostClockId.Monotonic => raw + new NanosecondsDelta((long)Floor(slew)),
            HostClockId.MonotonicRaw => raw,
            HostClockId.KvmBase => raw + _suspended,
            _ => raw + new NanosecondsDelta((long)Floor(slew)) + _suspended + RealAtStart,
        };
    }

    private static Int128 Floor(Int128 slew) => (slew - (slew < 0 ? 999_999_999 : 0)) / 1_000_000_000;

    /// <summary>How much time has to pass until the monotonic clock shows an instant: the least that is enough.</summary>
    internal Nanoseconds TimeUntil(Nanoseconds at)
    {
        ulong low = 0;
        if (MonotonicAfter(0) >= at)
        {
            return Nanoseconds.Zero;
        }

        ulong high = Math.Max((at - MonotonicAfter(0)).ToUnsigned().Value, 1);
        while (MonotonicAfter(high) < at)
        {
            low = high;
            high += (high / 1000) + 1;
        }

        while (high - low > 1)
        {
            ulong middle = low + ((high - low) / 2);
            (low, high) = MonotonicAfter(middle) >= at ? (low, middle) : (middle, high);
        }

        return new Nanoseconds(high);
    }

    /// <summary>How much time has to pass until the counter of a CPU gets to a value: the least that is enough.</summary>
    internal Nanoseconds TimeUntil(int cpu, TscCycles value)
    {
        TscCyclesDelta left = value - CounterOf(cpu);
        if (left <= TscCyclesDelta.Zero)
        {
            return Nanoseconds.Zero;
        }

        UInt128 millionths = ((UInt128)left.ToUnsigned().Value * 1_000_000) - (_millionthCycles % 1_000_000);
        return new Nanoseconds((ulong)((millionths + TscFrequency.Value - 1) / TscFrequency.Value));
    }

    private Nanoseconds MonotonicAfter(ulong time) =>
        At(HostClockId.Monotonic, _millionthCycles + ((UInt128)time * TscFrequency.Value), _slew + ((Int128)time * SlewPartsPerBillion));

    private void Pass(Nanoseconds time)
    {
        _millionthCycles += (UInt128)time.Value * TscFrequency.Value;
        _slew += (Int128)time.Value * SlewPartsPerBillion;
        Elapsed += time;
    }
}
