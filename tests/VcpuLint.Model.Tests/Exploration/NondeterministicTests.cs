namespace VcpuLint.Model.Tests.Exploration;

/// <summary>A free choice: the explorer tries both answers, a script has them, and elsewhere there is nobody to ask.</summary>
public sealed class NondeterministicTests
{
    [Fact]
    public void BothAnswers_AreTriedAtEachQuestion()
    {
        var seen = new HashSet<string>();
        ArchPort Port() => new LoopPort(_ =>
        {
            seen.Add(string.Join(' ', Nondeterministic.Bool(), Nondeterministic.Bool(), Nondeterministic.Bool()));
            return 0;
        });

        Explorer.Explore(Port, new ExplorationBounds { Surprises = 3 });

        Assert.Equal(8, seen.Count);
    }

    /// <summary>
    /// The same answer again is no surprise, so that a cycle that needs it each time is found as an endless one. The work that is never
    /// drained here is the signal of the last entry.
    /// </summary>
    [Fact]
    public void AnswerStaysUntilItIsChanged()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            do
            {
                _ = SmallPorts.EnterIfClear(vcpu);
            }
            while (Nondeterministic.Bool());

            return 0;
        });

        ExplorationViolation violation = Assert.Single(Explorer.Explore(Port, new ExplorationBounds { Surprises = 1 }).Violations);

        Assert.Equal(("VCPU1004", ExplorationViolationKind.Endless, 1), (violation.RuleId, violation.Kind, violation.Witness.Surprises));
    }

    [Fact]
    public void ScriptHasTheAnswers()
    {
        bool[] given = [];
        var port = new LoopPort(_ =>
        {
            given = [Nondeterministic.Bool(), Nondeterministic.Bool()];
            return 0;
        });

        HostRun run = new ScriptedHost(port).Run(new HostScript().Answer(true, false));

        Assert.Equal([true, false], given);
        Assert.Equal(["Nondeterministic.Bool() = True", "Nondeterministic.Bool() = False"], run.Trace);
        Assert.Equal(["answer True"], new ScriptedHost(port).Run(new HostScript().Answer(false, true, true)).Unreached);
        var exhausted = Assert.Throws<ScriptExhaustedException>(() => new ScriptedHost(port).Run(new HostScript().Answer(true)));
        Assert.Contains(nameof(NondeterministicTests), exhausted.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OutsideOfARun_ThereIsNobodyToAsk() => Assert.Throws<InvalidOperationException>(() => Nondeterministic.Bool());
}
