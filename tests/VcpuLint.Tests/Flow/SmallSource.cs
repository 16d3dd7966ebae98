using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>The bodies of a source, by their names, and what they are reduced to as text.</summary>
internal static class SmallSource
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Threading.Tasks;
        using VcpuLint.Model;
        using VcpuLint.Model.Contracts;

        """;

    public static CompilationAnalysis Analyze(string text) =>
        CompilationAnalysis.Create(CompilationFactory.Create([("Port.cs", Usings + text)]), CancellationToken.None)!;

    /// <summary>The body of the only method of a name, or that of the only local function.</summary>
    public static Body Body(this CompilationAnalysis analysis, string name) => name.Split('.') is [var outer, var inner]
        ? analysis.Body(outer).WithNested().Single(b => b.Symbol?.Name == inner)
        : analysis.Bodies.Get(analysis.Compilation.GetSymbolsWithName(name, SymbolFilter.Member).OfType<IMethodSymbol>().Single())!;

    public static ISymbol Field(this CompilationAnalysis analysis, string name) => analysis.Compilation.GetSymbolsWithName(name, SymbolFilter.Member).Single();

    /// <summary>The names of symbols, in the order in which they come.</summary>
    public static string Names(IEnumerable<ISymbol> symbols) => string.Join(" ", symbols.Select(static s => s.Name));

    /// <summary>Each step of a body as it is solved: what it does, what comes next, and in braces the slots that are alive before it.</summary>
    public static string Steps(this Body body)
    {
        var program = body.Program;
        int slots = program.Steps.Select(static s => s.Slot).Concat(program.Steps.SelectMany(static s => Written(s.Instr))).Concat(program.Parameters)
            .Concat(program.Returned).Concat(program.Ambient.Select(static a => a.Value)).Max() + 1;
        return string.Join("\n", program.Steps.Select((step, at) =>
            $"{at} {Text(step)} -> {string.Join(" ", step.Next)} {{{string.Join(" ", Enumerable.Range(0, Math.Max(slots, 64)).Where(step.Live.Contains))}}}"));
    }

    private static IEnumerable<int> Written(Instr? instr) => instr switch
    {
        AssignInstr assign => [assign.Slot],
        EventInstr e => [e.Result],
        CallInstr call => call.Results.Append(call.Thrown).Concat(call.Arguments.Select(static a => a.WritesTo)),
        _ => [-1],
    };

    private static string Text(Step step) => step.Instr switch
    {
        AssignInstr assign => $"assign {assign.Slot}",
        EventInstr e => $"{e.Method.Name} {e.Result}",
        CallInstr call => $"call {call.Targets[0].Symbol!.Name} {string.Join(",", call.Results)} thrown {call.Thrown} writes {string.Join(",", call.Arguments.Select(static a => a.WritesTo))}"
            + $" shares {string.Join(",", call.Shared.Select(static s => s.Key.Name))} forgets {string.Join(",", call.Forgets)}",
        { } other => other.GetType().Name,
        null => step.Kind == TerminatorKind.Resume ? $"Resume {step.Slot}" : step.Kind.ToString(),
    };
}
