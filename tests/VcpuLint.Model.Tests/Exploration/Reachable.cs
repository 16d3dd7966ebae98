namespace VcpuLint.Model.Tests.Exploration;

/// <summary>Asks the explorer whether a run can come to a point where a condition holds.</summary>
internal static class Reachable
{
    /// <summary>Gets bounds that a loop of a few calls is explored with in no time.</summary>
    public static ExplorationBounds Bounds { get; } = new() { Surprises = 2, Entries = 2, Calls = 200 };

    /// <summary>Says whether a run of a loop without publication makes the condition true, whatever else is wrong with it.</summary>
    public static bool In(Func<Vcpu, bool> condition, ExplorationBounds? bounds = null) =>
        In(() => new LoopPort(vcpu => Wrong(condition(vcpu))), bounds);

    /// <summary>Says whether a run of a loop that publishes by its mode makes the condition true.</summary>
    public static bool InModePort(Func<Vcpu, bool> condition, ExplorationBounds? bounds = null) =>
        In(() => new ModePort(vcpu => Wrong(condition(vcpu))), bounds);

    /// <summary>Says whether a port makes the mistake of <see cref="Wrong"/>.</summary>
    public static bool In(Func<ArchPort> port, ExplorationBounds? bounds = null) =>
        Explorer.Explore(port, bounds ?? Bounds).Violations.Any(found => found.RuleId == "VCPU1008");

    /// <summary>A mistake that nothing else makes, where a condition holds.</summary>
    public static int Wrong(bool condition)
    {
        if (condition)
        {
            HostCpu.Current.DisablePreemption();
        }

        return 0;
    }
}
