namespace VcpuLint.Model;

/// <summary>The time of a simulated host, as its ports read it. It passes with the events, and what is to go off is one of them.</summary>
/// <param name="engine">Who knows what is next.</param>
/// <param name="time">The clocks and counters.</param>
internal sealed class SimulatedClock(Engine engine, VirtualClock time) : IHostClock
{
    private readonly Dictionary<HostAlarm, AlarmEvent> _alarms = [];

    public bool IsTscBased => time.IsTscBased;

    public bool IsTscUnstable => time.IsTscUnstable;

    public TscKilohertz TscFrequency => time.TscFrequency;

    /// <summary>Gets the clocks and counters, at this instant.</summary>
    public VirtualClock Now
    {
        get
        {
            if (new Nanoseconds((ulong)engine.Now) is var now && now > time.Elapsed)
            {
                time.Advance((now - time.Elapsed).ToUnsigned());
            }

            return time;
        }
    }

    public void MarkTscUnstable() => time.MarkTscUnstable();

    public Nanoseconds Read(HostClockId clock) => Now.Read(clock);

    public TscCycles ReadTsc(int cpu) => Now.ReadTsc(cpu);

    public ClockReading ReadBoth(HostClockId clock, int cpu) => Now.ReadBoth(clock, cpu);

    public TscKilohertz FrequencyOf(int cpu) => time.FrequencyOf(cpu);

    public void Arm(HostAlarm alarm, Nanoseconds at)
    {
        if (!_alarms.TryGetValue(alarm, out AlarmEvent? item))
        {
            item = new AlarmEvent(this, alarm);
            _alarms.Add(alarm, item);
        }

        alarm.Set(at);
        item.Kernel = HostKernel.Current;
        VirtualClock now = Now;
        engine.Events.Add(item, (long)(now.Elapsed + now.TimeUntil(at)).Value);
    }

    public void Disarm(HostAlarm alarm)
    {
        alarm.Set(null);
        if (_alarms.Remove(alarm, out AlarmEvent? item))
        {
            engine.Events.Remove(item);
        }
    }

    /// <summary>An alarm goes off: in an interrupt or in a thread of the kernel, on behalf of the port that armed it.</summary>
    private sealed class AlarmEvent(SimulatedClock clock, HostAlarm alarm) : HostEvent
    {
        public HostKernel? Kernel { get; set; }

        public override int Kind => 1;

        public override VcpuThread? Happen()
        {
            clock._alarms.Remove(alarm);
            Kernel!.Act(alarm.GoOff);
            return null;
        }
    }
}
