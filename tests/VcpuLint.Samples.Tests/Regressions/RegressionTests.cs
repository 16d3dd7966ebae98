using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>A port that the analyzer refuses also fails when it runs: with the rules and the flags that its lines expect.</summary>
public sealed class RegressionTests
{
    private const string Incomplete = "VCPU1002";

    public static TheoryData<string> Names => [.. Regression.Names];

    /// <summary>Gets the ports whose check is incomplete. They are wrong at each entry, whatever happens.</summary>
    public static TheoryData<string> IncompleteChecks =>
        [.. Regression.Names.Where(name => Regression.Named(name).AssertedRules.Contains(Incomplete))];

    [Fact]
    public void EveryFile_HoldsThePortOfItsName() => Assert.Equal(Regression.Files, Regression.Names);

    /// <summary>
    /// The stories show each mistake that the model asserts, and no other. Where the lines expect only what the model does not assert, the
    /// stories come to their end.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Stories_BreakTheRulesThatTheLinesExpect(string name)
    {
        Regression regression = Regression.Named(name);
        var observed = new ObservedViolations();
        foreach (HostScript script in RegressionStories.All)
        {
            observed.Play(regression.Create(), script);
        }

        Assert.Equal(regression.AssertedRules, observed.Rules);
        Assert.Equal(regression.FlagsOf(Incomplete), observed.FlagsOf(Incomplete));
        Assert.True(observed.Rules.Any() || observed.Entries > 0, "No story entered the guest.");
    }

    [Theory]
    [MemberData(nameof(IncompleteChecks))]
    public void QuietGuest_IsEnteredInViolation(string name) => Violates(name, new HostScript().Interrupted().Signal());

    [Theory]
    [MemberData(nameof(IncompleteChecks))]
    public void GuestEnteredWithTheMissedWorkPending_IsEnteredInViolation(string name) =>
        Violates(name, new HostScript().Raise(HostMoment.Start, Regression.Named(name).FlagsOf(Incomplete)).Signal());

    [Theory]
    [MemberData(nameof(IncompleteChecks))]
    public void MissedWorkThatComesJustBeforeTheEntry_IsEnteredInViolation(string name)
    {
        ThreadFlags missed = Regression.Named(name).FlagsOf(Incomplete);

        Violates(name, new HostScript().Raise(HostMoment.LastInterruptsOn, missed).Signal());
        Violates(name, new HostScript().Raise(HostMoment.InterruptsOff, missed).Signal());
    }

    /// <summary>What these loops do look for makes them leave before the guest is entered, and so without harm.</summary>
    [Theory]
    [MemberData(nameof(IncompleteChecks))]
    public void SignalBeforeTheRun_IsFoundIfTheFirstEntryIsCheckedForIt(string name)
    {
        Regression regression = Regression.Named(name);
        var script = new HostScript().Raise(HostMoment.Start, ThreadFlags.SigPending).Signal();
        if (regression.AssertedRules.Contains("VCPU1001") || regression.FlagsOf(Incomplete).HasFlag(ThreadFlags.SigPending))
        {
            Violates(name, script);
            return;
        }

        HostRun run = new ScriptedHost(regression.Create()).Run(script);
        Assert.Equal((-Errno.EINTR, 0), (run.Result, run.Entries));
    }

    private static void Violates(string name, HostScript script)
    {
        Regression regression = Regression.Named(name);

        var violation = Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(regression.Create()).Run(script));

        Assert.Contains(violation.RuleId, regression.AssertedRules);
        if (violation.RuleId == Incomplete)
        {
            Assert.Equal(regression.FlagsOf(Incomplete), violation.Flags);
        }
    }
}
