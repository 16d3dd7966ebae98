namespace VcpuLint.Model.Tests.Exploration;

/// <summary>
/// The explorer raises work only where a loop looks, and says that this is as good as anywhere. Scripts raise it anywhere: whatever one of
/// them shows of a generated loop, the explorer has to find.
/// </summary>
public sealed class ScriptAgreementTests(ITestOutputHelper output)
{
    private const int MostMoments = 3;

    private static readonly Op[] Ops = Enum.GetValues<Op>();

    private static readonly ThreadFlags[] Flags = [ThreadFlags.NotifyResume, ThreadFlags.SigPending, ThreadFlags.NeedReschedLazy];

    private static readonly HostScript[] Scripts = [.. OfOneFlag()];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryLoopOfSoManyCalls_ShowsNoMoreUnderAScript(int calls) => Compare(Loops(calls));

    /// <summary>Loops with a chance to be right: they turn interrupts off, look, enter and turn them on.</summary>
    [Fact]
    public void LoopsThatEnterAfterALook_ShowNoMoreUnderAScript() => Compare(
        from before in Ops
        from first in (Op[])[Op.Off, Op.Check, Op.Signal, Op.Hint]
        from look in (Op[])[Op.Check, Op.Signal, Op.Hint]
        from after in Ops
        select (Op[])[before, Op.Off, first, look, Op.Enter, Op.On, after]);

    private static IEnumerable<Op[]> Loops(int calls) => calls == 0
        ? [[]]
        : from loop in Loops(calls - 1) from op in Ops select (Op[])[.. loop, op];

    /// <summary>A flag at each of the first moments of each kind, before the first or the second time that the guest runs or meanwhile.</summary>
    private static IEnumerable<HostScript> OfOneFlag()
    {
        yield return Ending(new HostScript());
        foreach (ThreadFlags flag in Flags)
        {
            yield return Ending(new HostScript().Exit(GuestExitReason.ExternalInterrupt, flag));
            foreach (HostMoment moment in Enum.GetValues<HostMoment>())
            {
                for (int passed = 0; passed < MostMoments; passed++)
                {
                    yield return Ending(RaiseAfter(new HostScript(), moment, passed, flag));
                    yield return Ending(RaiseAfter(new HostScript().Exit(GuestExitReason.ExternalInterrupt), moment, passed, flag));
                }
            }
        }
    }

    private static HostScript RaiseAfter(HostScript script, HostMoment moment, int passed, ThreadFlags flag)
    {
        for (int time = 0; time < passed; time++)
        {
            script.At(moment, _ => { });
        }

        return script.Raise(moment, flag);
    }

    private static HostScript Ending(HostScript script) =>
        script.Exit(GuestExitReason.ExternalInterrupt).ThenAlways(GuestExitReason.ExternalInterrupt, ThreadFlags.SigPending);

    private void Compare(IEnumerable<Op[]> loops)
    {
        int count = 0;
        int wrong = 0;
        foreach (Op[] loop in loops)
        {
            HashSet<string> shown = [];
            foreach (HostScript script in Scripts)
            {
                Play(loop, script, shown);
            }

            ExplorationResult result = Explorer.Explore(() => new OpLoop(loop), new ExplorationBounds { Surprises = 1, Entries = 5, Exits = [] });

            string[] missed = [.. shown.Except(result.Violations.Select(violation => violation.RuleId!))];
            Assert.True(missed.Length == 0, $"Not found in {string.Join(' ', loop)}: {string.Join(' ', missed)}");
            count++;
            wrong += shown.Count > 0 ? 1 : 0;
        }

        output.WriteLine($"{count} loops, {wrong} of them wrong under a script");
        Assert.InRange(wrong, 1, count - 1);
    }

    private static void Play(Op[] loop, HostScript script, HashSet<string> shown)
    {
        var host = new ScriptedHost(new OpLoop(loop)) { EntryViolated = violation => shown.Add(violation.RuleId) };
        try
        {
            host.Run(script);
        }
        catch (ProtocolViolationException violation)
        {
            shown.Add(violation.RuleId);
        }
    }
}
