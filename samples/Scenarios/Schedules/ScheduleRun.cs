namespace VcpuLint.Scenarios.Schedules;

/// <summary>What came of a port that followed a schedule in virtual time.</summary>
/// <param name="Port">The name of the port.</param>
/// <param name="Run">The run.</param>
/// <param name="Times">What became of the vCPU's time in it.</param>
internal sealed record ScheduleRun(string Port, ScheduledRun Run, VcpuTimes Times)
{
    private static readonly Nanoseconds Step = Nanoseconds.FromMilliseconds(1);

    /// <summary>Runs it.</summary>
    /// <param name="port">The name of the port.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <param name="progress">Is told the virtual time that has passed.</param>
    /// <exception cref="ArgumentException">The schedule needs another VM or another host.</exception>
    /// <exception cref="WitnessMismatchException">The schedule does not fit the port.</exception>
    public static ScheduleRun Of(string port, Witness schedule, ulong seed, Action<Nanoseconds>? progress = null)
    {
        // Afterwards the vCPU stays in user space: what it does by itself does not belong to the schedule.
        var costs = new SimulationCosts { UserSpace = Nanoseconds.Second * 1_000_000 };
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 2, Costs = costs, Seed = seed });
        SimulatedVm vm = host.AddVm(SamplePorts.Make(port), schedule, static _ => new SteadyGuest());
        while (!vm.Scheduled!.IsOver)
        {
            host.Run(Step);
            progress?.Invoke(Step);
        }

        return new ScheduleRun(port, vm.Scheduled, vm.Times.Single());
    }

    /// <summary>
    /// Says for how long the guest ran although there was work that a mistake is about, or a request if it is about those: in all, and for the
    /// longest time until the port looked. Not a number if the mistake is about neither.
    /// </summary>
    public (double All, double Longest) MillisecondsUndone(ExplorationViolation wrong)
    {
        if (wrong.Kind != ExplorationViolationKind.Entry)
        {
            return (double.NaN, double.NaN);
        }

        ThreadFlag[] flags = [.. Enum.GetValues<ThreadFlag>().Where(flag => wrong.Flags.HasFlag((ThreadFlags)(1 << (int)flag)))];
        (Nanoseconds all, Nanoseconds longest) = flags.Length == 0
            ? (Times.GuestWithRequests, Run.LongestWithRequests)
            : (flags.Select(Times.GuestWith).Max(), flags.Select(Run.LongestWith).Max());
        return (all.Seconds() * 1000, longest.Seconds() * 1000);
    }

    /// <summary>Says how often a mistake was made.</summary>
    public int Count(ExplorationViolation wrong) =>
        Run.Violations.Count(again => (again.Kind, again.RuleId, again.Flags) == (wrong.Kind, wrong.RuleId, wrong.Flags));

    /// <summary>A guest that works for 1 ms before an exit of its own, and sleeps for 2 ms if that is a halt.</summary>
    private sealed class SteadyGuest : GuestProgram
    {
        public override GuestStep Next(Nanoseconds now, HostRandom random) =>
            new(Nanoseconds.FromMilliseconds(1), new GuestExit(GuestExitReason.Halt)) { Sleep = Nanoseconds.FromMilliseconds(2) };
    }
}
