using VcpuLint.Scenarios.Schedules;

namespace VcpuLint.Scenarios.Tests;

/// <summary>A schedule that the explorer found does in a simulated host what it did when it was found.</summary>
public sealed class ScheduleTests(ITestOutputHelper output)
{
    private static readonly ExplorationBounds Bounds = new() { Surprises = 2 };

    private static readonly string[] Decisions =
    [
        "raise NotifyResume of vcpu 0", "raise SigPending of vcpu 0", "raise NotifySignal of vcpu 0", "raise NeedResched of vcpu 0",
        "raise NeedReschedLazy of vcpu 0", "request TlbFlush", "request ClockUpdate", "request Unblock", "exit Halt of vcpu 0",
        "exit PageFault of vcpu 0", "exit Mmio of vcpu 0", "exit MsrWrite fast of vcpu 0", "exit Decrementer of vcpu 0", "wake SigPending",
        "wake Nothing", "wake Unblock", "move 1", "answer true", "interrupt", "kick", "take-page-tables",
    ];

    public static TheoryData<string> Broken => [.. SamplePorts.Broken];

    public static TheoryData<string> Names => [.. SamplePorts.Names];

    [Theory]
    [MemberData(nameof(Broken))]
    public void EachMistake_IsTheSameInVirtualTime(string name)
    {
        foreach (ExplorationViolation found in Explorer.Explore(() => SamplePorts.Make(name), Bounds).Violations)
        {
            output.WriteLine($"{found.RuleId}: {found.Witness}");
            ReplayedRun replayed = Explorer.Replay(() => SamplePorts.Make(name), found.Witness);
            ScheduledRun run = Simulate(name, found.Witness);

            AssertSame(replayed, run);
            Assert.Contains((found.Kind, found.RuleId, found.Flags), run.Violations.Select(static wrong => (wrong.Kind, wrong.RuleId, wrong.Flags)));
            ulong[] instants = [run.Began!.Value.Value, .. run.Violations.Select(static wrong => wrong.At!.Value.Value), run.Ended!.Value.Value];
            Assert.Equal(instants.Order(), instants);
        }
    }

    /// <summary>Not only what goes wrong: whatever a host can do first, and a halt before it, every port makes the same calls.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EachSchedule_IsTheSameRunInVirtualTime(string name)
    {
        int fitting = 0;
        foreach ((Witness schedule, ReplayedRun replayed) in SchedulesOf(name))
        {
            fitting++;
            AssertSame(replayed, Simulate(name, schedule));
        }

        output.WriteLine($"{fitting} schedules fit");
        Assert.True(fitting > 20);
    }

    /// <summary>One decision anywhere, and where it is that the guest halts, another one soon after it.</summary>
    private static IEnumerable<(Witness Schedule, ReplayedRun Replayed)> SchedulesOf(string name)
    {
        const string Head = "entries 3, wake-ups 3, calls 500, vcpu 0";
        for (int point = 0; point < 24; point++)
        {
            foreach (string decision in Decisions)
            {
                string text = $"{Head}: at {point} {decision}";
                if (ReplayIfItFits(name, Witness.Parse(text)) is not { } replayed)
                {
                    continue;
                }

                yield return (Witness.Parse(text), replayed);
                int soon = decision.StartsWith("exit Halt", StringComparison.Ordinal) ? 6 : 0;
                IEnumerable<string> more = from next in Enumerable.Range(point + 1, soon)
                                           from then in Decisions
                                           select $"{text}; at {next} {then}";
                foreach (Witness longer in more.Select(Witness.Parse))
                {
                    if (ReplayIfItFits(name, longer) is { } again)
                    {
                        yield return (longer, again);
                    }
                }
            }
        }
    }

    private static ReplayedRun? ReplayIfItFits(string name, Witness schedule)
    {
        try
        {
            return Explorer.Replay(() => SamplePorts.Make(name), schedule);
        }
        catch (WitnessMismatchException)
        {
            return null;
        }
    }

    private static ScheduledRun Simulate(string name, Witness schedule)
    {
        // It stays in user space afterwards.
        var costs = new SimulationCosts { UserSpace = Nanoseconds.Second * 1000 };
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 2, Costs = costs });
        SimulatedVm vm = host.AddVm(SamplePorts.Make(name), schedule, static _ => new BurstyGuest(new Nanoseconds(50_000), new Nanoseconds(300_000)));
        ScheduledRun run = vm.Scheduled!;
        for (int second = 0; second < 100 && !run.IsOver; second++)
        {
            host.Run(Nanoseconds.Second);
        }

        Assert.True(run.IsOver);
        return run;
    }

    private static void AssertSame(ReplayedRun replayed, ScheduledRun run)
    {
        Assert.Equal(replayed.Trace, run.Trace);
        Assert.Equal((replayed.Entries, replayed.Result), (run.Entries, run.Result));
        Assert.Equal(replayed.Violations.Select(Key), run.Violations.Select(Key));
    }

    private static (ExplorationViolationKind, string?, ThreadFlags, string, int) Key(ExplorationViolation wrong) =>
        (wrong.Kind, wrong.RuleId, wrong.Flags, wrong.Message, wrong.Trace.Count);
}
