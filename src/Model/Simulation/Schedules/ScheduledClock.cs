namespace VcpuLint.Model;

/// <summary>
/// The host's time as a port reads it that follows a schedule. It passes; but timers and delayed work, of which no schedule tells, wait until the
/// schedule is over.
/// </summary>
/// <param name="clock">The host's time.</param>
internal sealed class ScheduledClock(IHostClock clock) : IHostClock
{
    private readonly List<HostAlarm> _waiting = [];

    public bool IsTscBased => clock.IsTscBased;

    public bool IsTscUnstable => clock.IsTscUnstable;

    public TscKilohertz TscFrequency => clock.TscFrequency;

    public void MarkTscUnstable() => clock.MarkTscUnstable();

    public Nanoseconds Read(HostClockId id) => clock.Read(id);

    public TscCycles ReadTsc(int cpu) => clock.ReadTsc(cpu);

    public ClockReading ReadBoth(HostClockId id, int cpu) => clock.ReadBoth(id, cpu);

    public TscKilohertz FrequencyOf(int cpu) => clock.FrequencyOf(cpu);

    public void Arm(HostAlarm alarm, Nanoseconds at)
    {
        Disarm(alarm);
        alarm.Set(at);
        _waiting.Add(alarm);
    }

    public void Disarm(HostAlarm alarm)
    {
        alarm.Set(null);
        _waiting.Remove(alarm);
    }

    /// <summary>The schedule is over: what waits goes off at its instant, or now if that is past, on behalf of the kernel that runs now.</summary>
    public void Release()
    {
        foreach (HostAlarm alarm in _waiting)
        {
            clock.Arm(alarm, alarm.At!.Value);
        }

        _waiting.Clear();
    }
}
