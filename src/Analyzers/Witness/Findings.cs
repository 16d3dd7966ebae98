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

    /// <summary>Judges one root.</summary>
    public static ImmutableArray<Diagnostic> Judge(CompilationAnalysis analysis, Body body)
    {
        if (body.Lowered.IsAsyncOrIterator)
        {
            return [Unproven(body, $"'{body.Symbol?.Name}' is async or an iterator: it runs in pieces, and what happens between them is not known")];
        }

        var solver = Solver.Solve(analysis, body, useFinished: true);
        if (solver.Violations.Count == 0 && !solver.HidesViolations)
        {
            return [];
        }

        // Paths need the whole graph, callees included.
        solver = Solver.Solve(analysis, body, useFinished: false);
        var paths = new PathFinder(solver);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var group in solver.Violations
            .GroupBy(v => (v.Verdict.Rule, Site: SiteKey(solver, v)))
            .OrderBy(static g => g.Key.Site?.SpanStart ?? int.MaxValue)
            .ThenBy(static g => g.Key.Rule))
        {
            var nearest = group.OrderBy(v => paths.Distance(v.Node)).ThenBy(static v => v.Node).First();
            uint flags = group.Aggregate(0u, static (set, v) => set | v.Verdict.Flags);
            diagnostics.Add(Create(analysis, body, solver, paths, nearest, flags));
        }

        // Two steps of one call can be one site; the order is that of the source.
        return diagnostics.ToImmutable();
    }

    private static SyntaxNode? SiteKey(Solver solver, Violation violation)
    {
        if (violation.Verdict.Reason == Reason.TooManyStates)
        {
            return null;
        }

        var (instance, at, _) = solver.Nodes[violation.Node];
        return instance.Program.Steps[at].Site ?? instance.Program.Body.Syntax;
    }

    private static Diagnostic Create(CompilationAnalysis analysis, Body body, Solver solver, PathFinder paths, Violation violation, uint flags)
    {
        var path = paths.Find(violation.Node);
        if (violation.Verdict.Reason == Reason.TooManyStates)
        {
            var (instance, at, _) = solver.Nodes[violation.Node];
            string place = instance.Program.Steps[at].Site is { } site ? Places.Describe(site, body.Syntax.SyntaxTree) : "its end";
            return Unproven(body, $"more than {Solver.MaxStatesAtStep} states at {place}: split '{body.Symbol?.Name}' or simplify its conditions");
        }

        var cycle = violation.Verdict.Rule is RuleId.NeverDrained or RuleId.DrainResultLost
            ? paths.FindCycle(violation.Node, e => (violation.Verdict.Rule == RuleId.NeverDrained ? e.Dirty : e.Exit) != Trace.Broken)
            : [];
        if (violation.Verdict is { Rule: RuleId.Unproven, Reason: Reason.Undecided })
        {
            path = ToUndecidedTest(paths, solver, path) ?? path;
        }

        var steps = path.Steps.Concat(cycle).ToArray();
        var location = path.RootSite?.GetLocation() ?? Places.NameOf(body);
        string message = Messages.Compose(analysis.Flags.Table, body, violation.Verdict, flags, path.Steps, cycle);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var locations = steps.Take(MaxLocations).ToArray();
        properties.Add("path.count", locations.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (int i = 0; i < locations.Length; i++)
        {
            properties.Add($"path.{i}.kind", locations[i].Kind.ToString());
            properties.Add($"path.{i}.text", locations[i].Text);
            properties.Add($"path.{i}.state", StateText.Describe(analysis.Flags.Table, locations[i].State));
        }

        if (flags != 0)
        {
            properties.Add("flags", analysis.Flags.Table.Describe(flags));
        }

        properties.Add("reason", violation.Verdict.Reason.ToString());
        return Diagnostic.Create(
            Descriptors.Of(violation.Verdict.Rule), location, locations.Select(static s => s.Site.GetLocation()), properties.ToImmutable(), message);
    }

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
