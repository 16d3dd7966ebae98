using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Printing;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Sweep.Checking;

/// <summary>Prints programs into one compilation, runs the analyzer as a compiler does, and holds its answers against the judge. Not for two threads at once.</summary>
internal sealed class Checker(Printer printer)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    // One compilation that all others are made from, so that they share what is read of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Programs",
        [],
        ReferenceAssemblies.WithModel,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly Judge _judge = new();

    /// <summary>Judges the programs and compares.</summary>
    public async Task<Tally> CheckAsync(IReadOnlyList<LoopProgram> programs, CancellationToken cancellation)
    {
        var answers = await AskAsync(programs, cancellation);
        var tally = new Tally();
        for (int i = 0; i < programs.Count; i++)
        {
            var verdict = _judge.Run(programs[i]);
            var truth = verdict.IsClean ? verdict : verdict with { Findings = Merged(programs[i], Comparison.Normalize(programs[i], verdict.Findings)) };
            var answer = answers[i] with { Findings = Merged(programs[i], answers[i].Findings) };
            tally.Add(programs[i], truth, answer, Comparison.Compare(truth, answer, printer.HasExactSites));
        }

        return tally;
    }

    private ImmutableArray<Finding> Merged(LoopProgram program, ImmutableArray<Finding> findings) =>
        printer.MergesCalls ? Comparison.Merge(program, findings) : findings;

    /// <summary>What the analyzer says of each program.</summary>
    public async Task<IReadOnlyList<Reported>> AskAsync(IReadOnlyList<LoopProgram> programs, CancellationToken cancellation)
    {
        var printed = printer.Print(programs);
        return Read(programs, printed, await DiagnoseAsync(printed, cancellation));
    }

    /// <summary>What diagnostics of printed programs say of each program.</summary>
    public IReadOnlyList<Reported> Read(IReadOnlyList<LoopProgram> programs, PrintedPrograms printed, ImmutableArray<Diagnostic> diagnostics)
    {
        var found = new List<Finding>?[programs.Count];
        bool[] unproven = new bool[programs.Count];
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Id is "VCPU1104" or "VCPU1106")
            {
                // How a mask is written is no matter of the program, and neither is what a whole port does with requests.
                continue;
            }

            int position = diagnostic.Location.SourceSpan.Start;
            if (diagnostic.Id == "VCPU1108")
            {
                // Where there is no other protocol call, or a field may end the loop, the rule does not look: only what it says has to be true.
                if (printed.ProgramAt(position) is { } endless && !_judge.NeverEnds(programs[endless.Program]))
                {
                    (found[endless.Program] ??= []).Add(new(1108, -1, WorkFlags.None));
                }

                continue;
            }

            var site = printed.At(position)
                ?? (printer.HasExactSites ? null : printed.ProgramAt(position))
                ?? throw new InvalidOperationException($"This is reported where no program has a site: {diagnostic}{Environment.NewLine}{Around(printed, diagnostic)}");
            if (site.Site == PrintedSite.Helper)
            {
                // Only what nobody calls is judged by itself: here, what is called from code alone that is not reached. The program has no such helper.
                continue;
            }

            if (diagnostic.Id == "VCPU9001")
            {
                unproven[site.Program] = true;
            }
            else
            {
                (found[site.Program] ??= []).Add(FindingOf(diagnostic, site));
            }
        }

        return [.. found.Select((f, i) => f is null && !unproven[i] ? Reported.Clean : new Reported(Comparison.Normalize(programs[i], f ?? []), unproven[i]))];
    }

    /// <summary>All that the analyzer reports in printed programs; a text that does not compile, or an exception of the analyzer, is an error of ours.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(PrintedPrograms printed, CancellationToken cancellation)
    {
        var compilation = CompilationOf(printed, cancellation);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var run = compilation.WithAnalyzers([new RunLoopAnalyzer()], options);
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        var wrong = diagnostics.FirstOrDefault(static d => d.Id == "AD0001" || (d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal)));
        return wrong is null ? diagnostics.RemoveAll(static d => !d.Id.StartsWith("VCPU", StringComparison.Ordinal))
            : throw new InvalidOperationException($"{wrong}{Environment.NewLine}{Around(printed, wrong)}");
    }

    /// <summary>The method that a diagnostic stands in.</summary>
    private static string Around(PrintedPrograms printed, Diagnostic diagnostic)
    {
        int position = diagnostic.Location.SourceSpan.Start;
        int start = printed.Text.LastIndexOf("[RunLoop]", position, StringComparison.Ordinal);
        int end = printed.Text.IndexOf("[RunLoop]", position, StringComparison.Ordinal);
        return printed.Text[Math.Max(0, start)..(end < 0 ? printed.Text.Length : end)];
    }

    /// <summary>Printed programs with all that they need.</summary>
    public static CSharpCompilation CompilationOf(PrintedPrograms printed, CancellationToken cancellation)
    {
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(printed.Text, ParseOptions, cancellationToken: cancellation));
        if (printed.OtherFile is { } other)
        {
            compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(other, ParseOptions, cancellationToken: cancellation));
        }

        if (printed.Library is { } library)
        {
            compilation = compilation.AddReferences(Compile(library, cancellation));
        }

        return compilation;
    }

    /// <summary>The text as an assembly, of which the compilation sees what metadata has.</summary>
    private static PortableExecutableReference Compile(string library, CancellationToken cancellation)
    {
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(library, ParseOptions, cancellationToken: cancellation)).WithAssemblyName("Library");
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: cancellation);
        return result.Success ? MetadataReference.CreateFromImage(stream.ToArray())
            : throw new InvalidOperationException($"{result.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error)}{Environment.NewLine}{library}");
    }

    private static Finding FindingOf(Diagnostic diagnostic, PrintedSite site)
    {
        int rule = int.Parse(diagnostic.Id.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture);
        bool isCycle = diagnostic.Properties.ContainsKey("path.round");
        var flags = rule is 1002 or 1003 or 1004 && diagnostic.Properties.TryGetValue("flags", out string? names) && names is not null
            ? Enum.Parse<WorkFlags>(names)
            : WorkFlags.None;
        return new(rule, isCycle ? -1 : site.Site, flags);
    }
}
