using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.Analyzers.Rules;

namespace VcpuLint.Analyzers.Witness;

/// <summary>Turns what a solved root breaks into diagnostics: one per protocol call and rule, each with its shortest path.</summary>
internal static class Findings
{
    private const int MaxLocations = 100;

    /// <summary>The diagnostics of one root.</summary>
    public static ImmutableArray<Diagnostic> Judge(CompilationAnalysis analysis, Body body) =>
        body.Lowered.IsAsyncOrIterator
            ? [Unproven(body, $"'{body.Symbol?.Name}' is async or an iterator: it runs in pieces, and what happens between them is not known")]
            : [.. Find(analysis, body).Select(f => Create(analysis, body, f))];

    /// <summary>What one root breaks, each with its shortest path, in the order of the source.</summary>
    public static ImmutableArray<Finding> Find(CompilationAnalysis analysis, Body body) => Find(analysis, body, out _);

    /// <summary>What one root breaks, and where further paths are found: a repair asks for them. There are none where nothing is broken.</summary>
    public static ImmutableArray<Finding> Find(CompilationAnalysis analysis, Body body, out PathFinder? paths)
    {
        paths = null;
        ImmutableArray<Finding> found = analysis.Closures.MovesWork(body) ? Find(analysis, body, Judged.Entry, out paths) : [];
        if (analysis.Roots.JudgesLeaving(body))
        {
            found = found.AddRange(Find(analysis, body, Judged.Leaving, out _));
        }

        foreach (ClockTopic topic in Enum.GetValues(typeof(ClockTopic)))
        {
            int parts = !analysis.Closures.Concerns(body, topic) ? 0 : topic == ClockTopic.Requests ? analysis.Clocks.Parts : 1;
            for (int part = 0; part < parts; part++)
            {
                found = found.AddRange(Find(analysis, body, Judged.Clock(topic, part), out _));
            }
        }

        // Who asks all vCPUs at every load asks too often, whatever for.
        var wide = new HashSet<SyntaxNode?>(found.Where(static f => f.Verdict.Rule == RuleId.UnthrottledUpdate).Select(static f => f.Site));
        found = found.RemoveAll(f => f.Verdict.Rule == RuleId.LevelTriggered && wide.Contains(f.Site));

        // That there are too many states is said once, whatever they were for.
        var crowded = found.Where(static f => f.Verdict.Reason == Reason.TooManyStates).Skip(1).ToArray();
        return [.. found.Where(f => !crowded.Contains(f)).OrderBy(static f => f.Position).ThenBy(static f => f.Verdict.Rule)];
    }

    private static ImmutableArray<Finding> Find(CompilationAnalysis analysis, Body body, Judged judged, out PathFinder? paths)
    {
        paths = null;
        var solver = Solver.Solve(analysis, body, useFinished: true, judged);
        bool isClean = solver.Violations.Count == 0 && !solver.HidesViolations;
        solver.Release();
        if (isClean)
        {
            return [];
        }

        // Paths need the whole graph, callees included.
        solver = Solver.Solve(analysis, body, useFinished: false, judged);
        if (solver.Violations.Exists(static v => v.Verdict.Rule == RuleId.NoLocalUpdate))
        {
            // What is refused by a limit that guards no VM-wide update is none: which do is known only now.
            solver = Solver.Solve(analysis, body, useFinished: false, judged, UpdateLimits.Find(analysis, solver));
        }

        Prune(analysis, body, solver, judged);
        var finder = paths = new PathFinder(solver);
        return
        [
            .. solver.Violations
                .GroupBy(v => (v.Verdict.Rule, Site: SiteKey(solver, v)))
                .Select(group =>
                {
                    var nearest = group.OrderBy(v => finder.Distance(v.Node)).ThenBy(static v => v.Node).First();
                    uint flags = group.Aggregate(0u, static (set, v) => set | v.Verdict.Flags);
                    return Trace(analysis, solver, finder, nearest, flags) with { Position = group.Key.Site?.SpanStart ?? int.MaxValue };
                })
                .OrderBy(static f => f.Position)
                .ThenBy(static f => f.Verdict.Rule),
        ];
    }

    /// <summary>Leaves what is to be reported, and where: one mistake is one diagnostic, at the call that has to be changed.</summary>
    private static void Prune(CompilationAnalysis analysis, Body body, Solver solver, Judged judged)
    {
        if (judged.Kind != JudgedKind.Entry)
        {
            // What else there is to say was said when the rest was judged.
            solver.Violations.RemoveAll(v => (v.Verdict.Rule == RuleId.Unproven && v.Verdict.Reason is not (Reason.TooManyStates or Reason.VersionUndecided)) || (judged.Kind == JudgedKind.Leaving && v.Verdict.Rule is not (RuleId.ExitReason or RuleId.Unproven)));
            PruneClock(analysis, solver);
            return;
        }

        if (!analysis.Roots.JudgesBalance(body))
        {
            solver.Violations.RemoveAll(static v => v.Verdict.Rule == RuleId.Unbalanced);
        }

        Origins.Relocate(solver, RuleId.NoDrain, static s => s.GaveUpCpu);
        Origins.Relocate(solver, RuleId.MustExitCleared, static s => s.ClearedMustExit);
        Origins.DropRepeated(solver, RuleId.RequestAfterDrainError, RuleId.DrainResultLost);
    }

    private static void PruneClock(CompilationAnalysis analysis, Solver solver)
    {
        Origins.Relocate(solver, RuleId.NoLocalUpdate, static s => s.OwesLocal);
        Origins.RelocateEach(solver, RuleId.SeparateReadings, static s => s.Apart, Reason.PartsApart);
        Origins.Relocate(solver, RuleId.DeadlineNotClamped, static s => s.MovedBlindly != 0);
        Origins.Relocate(solver, RuleId.NeedlessSnapshot, static s => s.TookNeedlessly);
        Origins.Relocate(solver, RuleId.TornRecord, Reason.VersionLeftOdd, static s => s.VersionOdd);
        Origins.Relocate(solver, RuleId.TornRecord, Reason.NotAsked, static s => s.Torn);
        solver.Violations.RemoveAll(v => v.Verdict is { Rule: RuleId.TornRecord, Reason: Reason.NotReadAgain } && !Retries.IsIgnored(solver));
        Origins.Relocate(solver, RuleId.TornRecord, Reason.NotReadAgain, static s => s.Torn || s.MustReadAgain);
        solver.Violations.RemoveAll(v => v.Verdict.Rule == RuleId.RepeatedForAll && !IsRepeated(analysis, solver.Nodes[v.Node]));
        Origins.RelocateEach(solver, RuleId.ClearedAfterRead, static s => s.Lost);
        Origins.RelocateEach(solver, RuleId.HandlerOrder, static s => s.Late);
        Origins.Relocate(solver, RuleId.ClockNotRequested, static s => s.TscMoved);
        Origins.Relocate(solver, RuleId.TimeErased, static s => s.Erased);

        // A step that takes time back is wrong as that, whatever else is missing behind it.
        var erased = new HashSet<SyntaxNode?>(solver.Violations.Where(static v => v.Verdict.Rule == RuleId.TimeErased).Select(v => SiteOf(solver, v.Node)));
        solver.Violations.RemoveAll(v => v.Verdict.Rule == RuleId.ClockNotRequested && erased.Contains(SiteOf(solver, v.Node)));
    }

    private static bool IsRepeated(CompilationAnalysis analysis, NodeKey node) => node.Instance.Program.Steps[node.Step].Instr is EventInstr e
        && Solver.ArgumentOf(node.Instance, e, node.State.Env) is { } request && analysis.Clocks.IsRepeated(node.State.Machine.Port, request);

    private static Finding Trace(CompilationAnalysis analysis, Solver solver, PathFinder paths, Violation violation, uint flags)
    {
        var path = paths.Find(violation.Node);
        var verdict = violation.Verdict;

        // An order that is lost at an entry is lost there, whether the loop comes round again or not.
        bool isCycle = verdict.Rule == RuleId.NeverDrained || verdict.Reason is Reason.OnlySignals or Reason.Unheard
            || (verdict.Rule == RuleId.DrainResultLost && !IsEntry(solver.Nodes[violation.Node]));
        IReadOnlyList<PathStep> cycle = isCycle
            ? PropertiesOf(verdict, flags).Select(property => paths.FindCycle(violation.Node, property)).FirstOrDefault(static c => c.Count > 0) ?? []
            : [];
        if (verdict.Rule == RuleId.NeverEnds && path.Steps.Count > 0 && path.Steps[path.Steps.Count - 1].Kind == StepKind.Branch)
        {
            // Which arm is taken there is what goes round.
            path = path with { Steps = [.. path.Steps.Take(path.Steps.Count - 1)] };
        }

        if (verdict is { Rule: RuleId.Unproven, Reason: Reason.Undecided })
        {
            path = ToUndecidedTest(paths, solver, path) ?? path;
        }

        return new Finding(verdict, flags, path, cycle, solver.Nodes[violation.Node], verdict.Rule == RuleId.UnthrottledUpdate ? LoopOf(analysis, solver.Nodes[violation.Node]) : SiteOf(solver, violation.Entry));
    }

    private static SyntaxNode? LoopOf(CompilationAnalysis analysis, NodeKey node) => node.Instance.Program.Steps[node.Step].Instr switch
    {
        EventInstr e => analysis.Clocks.LoopBehind(node.State.Machine, node.Instance.Program.Body, e, Solver.ArgumentOf(node.Instance, e, node.State.Env)),
        CallInstr call => call.Site,
        _ => null,
    };

    private static bool IsEntry(NodeKey node) => node.Instance.Program.Steps[node.Step].Instr is EventInstr { Contract.EntersGuest: true };

    /// <summary>What may hold all along the cycle that breaks a rule. One of the flags does, but not each of them on a way round from the same place.</summary>
    private static IEnumerable<uint> PropertiesOf(Verdict verdict, uint flags) => verdict.Rule switch
    {
        RuleId.NeverDrained => Enumerable.Range(0, WorkFlagTable.MaxFlags).Select(static bit => 1u << bit).Where(flag => (flags & flag) != 0),
        RuleId.DrainResultLost => [Through.Order],
        _ => [verdict.Reason == Reason.Unheard ? Through.Unheard : Through.OnlySignals],
    };

    private static SyntaxNode? SiteKey(Solver solver, Violation violation)
    {
        if (violation.Verdict.Reason == Reason.TooManyStates)
        {
            return null;
        }

        return SiteOf(solver, violation.Node) ?? solver.Nodes[violation.Node].Instance.Program.Body.Syntax;
    }

    private static SyntaxNode? SiteOf(Solver solver, int node) =>
        node < 0 ? null : solver.Nodes[node].Instance.Program.Steps[solver.Nodes[node].Step].Site;

    private static Diagnostic Create(CompilationAnalysis analysis, Body body, Finding finding)
    {
        if (finding.Verdict.Reason == Reason.TooManyStates)
        {
            string place = Messages.Place(finding.Node.Instance.Program.Steps[finding.Node.Step].Site, body);
            return Unproven(body, $"more than {Solver.MaxStatesAtStep} states at {place}: split '{body.Symbol?.Name}' or simplify its conditions");
        }

        var steps = finding.Path.Steps.Concat(finding.Cycle).Take(MaxLocations).ToArray();
        var properties = PathProperties.Of(analysis.Flags.Table, steps);
        if (finding.Cycle.Count > 0)
        {
            // The steps from this one on are the way round, which can be repeated for ever.
            properties.Add("path.round", finding.Path.Steps.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (finding.Flags != 0)
        {
            properties.Add("flags", analysis.Flags.Table.Describe(finding.Flags));
        }

        properties.Add("reason", finding.Verdict.Reason.ToString());
        return Diagnostic.Create(
            Descriptors.Of(finding.Verdict.Rule),
            finding.LocationIn(body),
            steps.Select(static s => s.Site.GetLocation()).Concat(finding.Entry is { } entry ? [entry.GetLocation()] : []),
            properties.ToImmutable(),
            Messages.Compose(analysis.Flags.Table, body, finding.Verdict, finding.Flags, finding.Path.Steps, finding.Cycle, finding.Verdict.Rule == RuleId.SeparateReadings ? SubjectOf(finding.Node) : finding.Entry ?? SubjectOf(finding.Node)));
    }

    private static SyntaxNode? SubjectOf(NodeKey node) => (node.Instance.Program.Steps[node.Step].Instr as EventInstr)?.Subject;

    /// <summary>An entry that depends on a test nobody can decide is reported at that test.</summary>
    private static ViolationPath? ToUndecidedTest(PathFinder paths, Solver solver, ViolationPath path)
    {
        for (int i = path.Nodes.Count - 2; i >= 0; i--)
        {
            if (!path.Nodes[i].State.Machine.Undecided && path.Nodes[i + 1].State.Machine.Undecided
                && path.Nodes[i].Instance.Program.Steps[path.Nodes[i].Step].Instr is EventInstr)
            {
                int node = solver.Nodes.IndexOf(path.Nodes[i]);
                return node < 0 ? null : paths.Find(node);
            }
        }

        return null;
    }

    private static Diagnostic Unproven(Body body, string why) =>
        Diagnostic.Create(Descriptors.Unproven, Places.NameOf(body), ImmutableDictionary<string, string?>.Empty.Add("path.count", "0"), "Not proved: " + why);
}
