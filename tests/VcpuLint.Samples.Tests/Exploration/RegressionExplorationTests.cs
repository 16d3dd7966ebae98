using VcpuLint.Samples.Tests.Regressions;

namespace VcpuLint.Samples.Tests.Exploration;

/// <summary>
/// What the analyzer reports of a historic bug, the explorer finds by running it, and a schedule shows it again. What no run can show is
/// listed in <c>NotShowable.txt</c> with the reason, and nothing else is.
/// </summary>
public sealed class RegressionExplorationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Regression.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachMistake_IsShownByASchedule_OrListedAsNotShowable(string name)
    {
        Regression regression = Regression.Named(name);

        ExplorationResult result = Explorer.Explore(regression.Create, new ExplorationBounds { Surprises = 2 });

        output.WriteLine($"{name}: {result}");
        Assert.True(result.Exhausted);
        string[] shown = [.. result.Violations.Select(violation => violation.RuleId ?? violation.Message).Distinct().Order()];
        string[] expected = [.. regression.Expectations.Select(line => line.Id).Distinct().Order()];
        Assert.Equal(expected.Except(shown), NotShowable.Of(name).Order());
        Assert.Equal(expected.Intersect(shown), shown);
        foreach (ExplorationViolation violation in result.Violations)
        {
            output.WriteLine($"  {violation.RuleId} {violation.Flags}: {violation.Witness}");
            Confirm(regression, violation);
        }

        foreach (string rule in shown.Where(rule => regression.FlagsOf(rule) != ThreadFlags.None))
        {
            Assert.Equal(regression.FlagsOf(rule), Flags(result, rule));
        }
    }

    [Fact]
    public void NotShowable_NamesOnlyRegressionsThatExist() => Assert.Empty(NotShowable.Names.Except(Regression.Names));

    private static void Confirm(Regression regression, ExplorationViolation violation)
    {
        ReplayedRun run = Explorer.Replay(regression.Create, Witness.Parse(violation.Witness.ToString()));

        Assert.Contains(
            (violation.Kind, violation.RuleId, violation.Flags),
            run.Violations.Select(again => (again.Kind, again.RuleId, again.Flags)));
    }

    private static ThreadFlags Flags(ExplorationResult result, string rule) => result.Violations
        .Where(violation => violation.RuleId == rule)
        .Aggregate(ThreadFlags.None, (flags, violation) => flags | violation.Flags);
}
