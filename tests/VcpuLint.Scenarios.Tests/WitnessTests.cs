using VcpuLint.Scenarios.Running;
using VcpuLint.Scenarios.Schedules;

namespace VcpuLint.Scenarios.Tests;

/// <summary>From a path to its harm: what the schedules of the explorer do in virtual time.</summary>
public sealed class WitnessTests
{
    private static readonly Witness Quiet = Witness.Parse("entries 250, wake-ups 3, calls 50000, vcpu 0");

    /// <summary>Each historic bug of guest entry that a schedule can show, and the port without it.</summary>
    public static TheoryData<string, string> Repairs => new()
    {
        { "Arm64BeforeTransferWork", "Arm64Port" },
        { "BitUsedAsMask", "X86Port" },
        { "Book3SHvP9", "Book3SHvP9Port" },
        { "Book3SHvPreP9", "Book3SHvPreP9Port" },
        { "Book3SPrAndBookE", "Book3SPrPort" },
        { "Book3SPrAndBookE", "BookEPort" },
        { "LoongArchEarlyPosting", "LoongArchPort" },
        { "MipsWithoutTransferWork", "MipsPort" },
        { "MshvHintIgnored", "MshvRootPort" },
        { "MshvWithoutLazy", "MshvRootPort" },
        { "RiscVBeforeTransferWork", "RiscVPort" },
        { "RiscVSleepUnderSrcu", "RiscVPort" },
        { "S390BeforeTransferWork", "S390Port" },
        { "S390VsieSignalAsMachineCheck", "S390Port" },
        { "X86BeforeTransferWork", "X86Port" },
        { "X86FastPathWithoutCheck", "X86Port" },
        { "X86NoBarrierAfterModeStore", "X86Port" },
        { "X86RequestCheckedTooEarly", "X86Port" },
        { "X86SrcuNotRetaken", "X86Port" },
        { "X86TailCheckWithInterruptsOn", "X86Port" },
    };

    [Fact]
    public void EachRuleOfEachBug_IsShownOnce()
    {
        IReadOnlyList<(ScheduleRun Run, ExplorationViolation? Wrong)> runs = WitnessScenario.RunAll(SamplePorts.Broken, 50, seed: 1, Progress.None);

        Assert.Equal(Repairs.Select(static row => row.Data.Item1).Distinct(), runs.Select(static r => r.Run.Port).Distinct());
        Assert.Equal(runs.Count, runs.DistinctBy(static r => (r.Run.Port, r.Wrong!.RuleId)).Count());
        Assert.Superset(
            new HashSet<string?> { "VCPU1001", "VCPU1002", "VCPU1003", "VCPU1006", "VCPU1007", "VCPU1008", "VCPU1012" },
            runs.Select(static r => r.Wrong!.RuleId).ToHashSet());
        foreach ((ScheduleRun run, ExplorationViolation? wrong) in runs)
        {
            Assert.True(run.Count(wrong!) > 0);
            (double all, double longest) = run.MillisecondsUndone(wrong!);
            if (wrong!.Kind == ExplorationViolationKind.Entry)
            {
                // 50 entries of 4 ms each: nothing waits for longer than all of them, or for less than the guest of one.
                Assert.Equal(50, run.Run.Entries);
                Assert.InRange(longest, 2.9, all);
                Assert.InRange(all, longest, 200);
            }
        }
    }

    /// <summary>The port without the bug asks for something else there, or goes the same way and does nothing wrong.</summary>
    [Theory]
    [MemberData(nameof(Repairs))]
    public void RepairedPort_DoesNothingWrongUnderTheSameSchedule(string broken, string repaired)
    {
        var bounds = new ExplorationBounds { Surprises = 2 };
        IReadOnlyList<ExplorationViolation> found = Explorer.Explore(() => SamplePorts.Make(broken), bounds).Violations;
        Assert.NotEmpty(found);
        foreach (Witness schedule in found.Select(static wrong => wrong.Witness))
        {
            Assert.NotEmpty(ScheduleRun.Of(broken, schedule, seed: 1).Run.Violations);
            if (Fits(repaired, schedule) is { } run)
            {
                Assert.Empty(run.Run.Violations);
                Assert.False(run.Run.IsStopped);
            }
        }
    }

    /// <summary>What 7.2 does to a task that is to be throttled: nobody looks, for as long as the guest is entered.</summary>
    [Fact]
    public void NotifyResume_WaitsForAllTimeIn72AndNeverIn73()
    {
        ScheduleRun before = ScheduleRun.Of("Book3SHvP9", Quiet, seed: 1);
        ScheduleRun after = ScheduleRun.Of("Book3SHvP9Port", Quiet, seed: 1);

        Assert.InRange(before.Times.GuestWith(ThreadFlag.NotifyResume).Seconds(), 0.99, 1);
        Assert.Equal(before.Times.Guest, before.Run.LongestWith(ThreadFlag.NotifyResume));
        Assert.Equal(before.Times.Guest, before.Times.GuestWith(ThreadFlag.NeedReschedLazy));
        Assert.Equal(Nanoseconds.Zero, before.Times.GuestWith(ThreadFlag.NeedResched));
        Assert.Equal(Nanoseconds.Zero, after.Times.GuestWith(ThreadFlag.NotifyResume));
        Assert.Equal((250, 0), (after.Times.Entries, after.Times.BrokenEntries));
    }

    /// <summary>A request that comes before a mode without its barrier waits for one guest exit, because the loop looks in each turn.</summary>
    [Fact]
    public void Request_WaitsUntilTheNextExit()
    {
        ScheduleRun run = ScheduleRun.Of("X86NoBarrierAfterModeStore", Quiet, seed: 1);

        Assert.Equal(run.Times.Guest, run.Times.GuestWithRequests);
        Assert.InRange(run.Run.LongestWithRequests.Seconds(), 0.0039, 0.004);
    }

    private static ScheduleRun? Fits(string port, Witness schedule)
    {
        try
        {
            return ScheduleRun.Of(port, schedule, seed: 1);
        }
        catch (WitnessMismatchException)
        {
            return null;
        }
    }
}
