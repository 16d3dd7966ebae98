using System.Globalization;

namespace VcpuLint.Model.Tests.Exploration;

/// <summary>A schedule gives the same run each time, as an object and as a text, and one that does not fit says so.</summary>
public sealed class ReplayTests
{
    private const string Head = "entries 3, wake-ups 3, calls 500, vcpu 0";

    public static TheoryData<string> Steps =>
    [
        "at 0 raise NotifyResume of vcpu 0",
        "at 12 raise NeedReschedLazy of vcpu 3; at 13 request TlbFlush",
        "at 1 exit PageFault address=0x4000000000000000 write of vcpu 0",
        "at 1 exit MsrWrite fast value=0xffffffffffffffff index=0x6e0 of vcpu 1",
        "at 2 wake SigPending; at 3 wake Unblock; at 4 wake Nothing",
        "at 2 move 1; at 7 answer true; at 9 answer false",
        "at 5 interrupt; at 6 kick; at 7 take-page-tables",
    ];

    public static TheoryData<string> Malformed =>
    [
        "",
        "entries 3",
        "entries x, wake-ups 3, calls 500, vcpu 0",
        "entries -3, wake-ups 3, calls 500, vcpu 0",
        $"{Head}: ",
        $"{Head}: at 3",
        $"{Head}: raise NotifyResume of vcpu 0",
        $"{Head}: at 3 raise Nothing of vcpu 0",
        $"{Head}: at 3 raise None of vcpu 0",
        $"{Head}: at 3 raise TransferWork of vcpu 0",
        $"{Head}: at 3 raise 1 of vcpu 0",
        $"{Head}: at x raise NotifyResume of vcpu 0",
        $"{Head}: at 3 raise NotifyResume of vcpu x",
        $"{Head}: at 3 exit Mmio sideways of vcpu 0",
        $"{Head}: at 3 exit Mmio index=0x100000000 of vcpu 0",
        $"{Head}: at 3 exit Mmio address=0xyz of vcpu 0",
        $"{Head}: at 3 answer perhaps",
        $"{Head}: at 3 kick; at 3 interrupt",
    ];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Text_ComesBackAsItWas(string steps)
    {
        var witness = Witness.Parse($"{Head}: {steps}");

        Assert.Equal($"{Head}: {steps}", witness.ToString());
        Assert.Equal(witness, Witness.Parse(witness.ToString()));
        Assert.Equal(steps.Split(';').Length, witness.Surprises);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void TextOfNoSchedule_IsRefused(string text) => Assert.Throws<FormatException>(() => Witness.Parse(text));

    [Fact]
    public void WithEntries_KeepsTheDecisions()
    {
        var witness = Witness.Parse($"{Head}: at 5 interrupt; at 6 kick");

        Assert.Equal("entries 30, wake-ups 3, calls 5000, vcpu 0: at 5 interrupt; at 6 kick", witness.WithEntries(30).ToString());
        Assert.Equal("entries 1, wake-ups 3, calls 500, vcpu 0: at 5 interrupt; at 6 kick", witness.WithEntries(1).ToString());
        Assert.Equal(int.MaxValue, int.Parse(witness.WithEntries(int.MaxValue).ToString().Split(' ', ',')[7], CultureInfo.InvariantCulture));
        Assert.Throws<ArgumentOutOfRangeException>(() => witness.WithEntries(0));
    }

    [Fact]
    public void QuietSchedule_IsItsHead() => Assert.Equal(Head, Witness.Parse(Head).ToString());

    [Fact]
    public void EveryFoundWitness_ComesBackFromItsText()
    {
        foreach (ExplorationViolation violation in Explorer.Explore(() => SmallPorts.WrongAfter(GuestExitReason.PageFault)).Violations)
        {
            Assert.Equal(violation.Witness, Witness.Parse(violation.Witness.ToString()));
        }
    }

    [Fact]
    public void Replay_GivesTheSameRunEachTime()
    {
        var witness = Witness.Parse($"{Head}: at 0 raise NotifyResume of vcpu 0; at 4 exit Mmio of vcpu 0");

        ReplayedRun first = Explorer.Replay(SmallPorts.Right, witness);
        ReplayedRun second = Explorer.Replay(SmallPorts.Right, witness);

        Assert.Equal(first.Trace, second.Trace);
        Assert.Equal((-Errno.EINTR, 3), (first.Result, first.Entries));
        Assert.Empty(first.Violations);
        Assert.Equal("[raise NotifyResume for vcpu 0]", first.Trace[0]);
        Assert.Contains("[exit Mmio of vcpu 0]", first.Trace);
    }

    [Fact]
    public void ReplayOfABrokenPort_ShowsEachMistakeWhereItIs()
    {
        ReplayedRun run = Explorer.Replay(SmallPorts.Partial, Witness.Parse(Head));

        Assert.Equal(3, run.Violations.Count);
        Assert.All(run.Violations, violation => Assert.Equal("VCPU1002", violation.RuleId));
        Assert.Equal([4, 4 + 7, 4 + 14], run.Violations.Select(violation => violation.Trace.Count));
    }

    [Theory]
    [InlineData("at 0 kick", "the port looks at")]
    [InlineData("at 2 raise NotifyResume of vcpu 0", "the guest of vcpu 0 exits")]
    [InlineData("at 0 raise NotifyResume of vcpu 1", "of vcpu 0")]
    [InlineData("at 500 kick", "the run has only")]
    public void ScheduleThatDoesNotFit_SaysWhere(string steps, string expected)
    {
        var mismatch = Assert.Throws<WitnessMismatchException>(
            () => Explorer.Replay(SmallPorts.Right, Witness.Parse($"{Head}: {steps}")));

        Assert.Contains(expected, mismatch.Message, StringComparison.Ordinal);
        Assert.Contains(steps.Split(' ', 3)[2], mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ScheduleOfAVcpuThatIsNotThere_SaysSo() => Assert.Throws<InvalidOperationException>(
        () => Explorer.Replay(SmallPorts.Right, Witness.Parse("entries 3, wake-ups 3, calls 500, vcpu 1")));

    [Fact]
    public void MismatchThatThePortSwallows_IsReportedAllTheSame()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            try
            {
                return vcpu.Task.SignalPending() ? 1 : 0;
            }
            catch (WitnessMismatchException)
            {
                return 2;
            }
        });

        Assert.Throws<WitnessMismatchException>(() => Explorer.Replay(Port, Witness.Parse($"{Head}: at 0 kick")));
    }
}
