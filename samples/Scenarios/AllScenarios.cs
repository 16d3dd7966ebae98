using VcpuLint.Scenarios.CpuLimits;
using VcpuLint.Scenarios.KickStorms;
using VcpuLint.Scenarios.LapicTimers;
using VcpuLint.Scenarios.MasterClocks;
using VcpuLint.Scenarios.Running;
using VcpuLint.Scenarios.Schedules;
using VcpuLint.Scenarios.TscErasures;

namespace VcpuLint.Scenarios;

/// <summary>All scenarios, in the order in which they are listed.</summary>
internal static class AllScenarios
{
    public static IReadOnlyList<Scenario> List { get; } =
    [
        new CpuLimitScenario(), new KickStormScenario(), new MasterClockScenario(), new TscErasureScenario(), new LapicTimerScenario(),
        new WitnessScenario(),
    ];
}
