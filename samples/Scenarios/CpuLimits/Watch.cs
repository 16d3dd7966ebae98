namespace VcpuLint.Scenarios.CpuLimits;

/// <summary>Lets a host run, and notes what is left of the limit as it goes.</summary>
/// <param name="host">The host.</param>
/// <param name="group">The group with the limit.</param>
/// <param name="run">Who keeps what is seen.</param>
/// <param name="step">The time between two looks.</param>
/// <param name="progress">Is told the virtual time that has passed.</param>
internal sealed class Watch(SimulatedHost host, TaskGroup group, LimitedRun run, Nanoseconds step, Action<Nanoseconds>? progress)
{
    public TaskGroup Group => group;

    public Nanoseconds Now => host.Now;

    /// <summary>Gets what is left, in milliseconds; negative is a debt.</summary>
    public double Remaining => group.RemainingOn(0).Value / 1e6;

    public void Advance() => Advance(step);

    public void Advance(Nanoseconds time)
    {
        host.Run(time);
        run.Samples.Add((Now.Seconds(), Remaining));
        progress?.Invoke(time);
    }
}
