using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Deletions;

/// <summary>Analyses mutants of one compilation.</summary>
internal sealed class MutantRun
{
    private readonly CSharpCompilation _compilation;
    private readonly ImmutableArray<Diagnostic> _before;

    private MutantRun(CSharpCompilation compilation, ImmutableArray<Diagnostic> before)
    {
        _compilation = compilation;
        _before = before;
    }

    /// <summary>Analyses the unchanged compilation: what is reported there says nothing about a mutant.</summary>
    public static async Task<MutantRun> StartAsync(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        RequireNone(Errors(compilation.GetDiagnostics(cancellationToken)), "The unchanged port");
        return new(compilation, await ReportAsync(compilation, cancellationToken));
    }

    /// <summary>
    /// Returns what is reported about a mutant and not about the unchanged port. A mutant that does not compile fails the test.
    /// </summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyseAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        (CSharpCompilation compilation, SyntaxTree tree) = mutant.ApplyTo(_compilation);
        RequireCompiles(mutant, compilation, tree, cancellationToken);
        HashSet<(string, string, TextSpan)> known = [.. _before.Select(diagnostic => Identity(diagnostic, mutant.Follow))];
        return [.. from diagnostic in await ReportAsync(compilation, cancellationToken)
                   where !known.Contains(Identity(diagnostic, (_, span) => span))
                   select diagnostic];
    }

    private static (string, string, TextSpan) Identity(Diagnostic diagnostic, Func<string, TextSpan, TextSpan> follow)
    {
        string path = diagnostic.Location.SourceTree?.FilePath ?? "";
        return (diagnostic.Id, path, follow(path, diagnostic.Location.SourceSpan));
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        // The mutants run side by side, so one of them needs no threads of its own.
        CompilationWithAnalyzers run = compilation.WithAnalyzers(AnalyzerCatalog.Analyzers, AnalyzerRunner.Options(concurrent: false));
        ImmutableArray<Diagnostic> reported = await run.GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.All(reported, diagnostic => Assert.StartsWith("VCPU", diagnostic.Id));
        return reported;
    }

    /// <summary>Only the changed method can have become wrong: binding no other keeps hundreds of mutants cheap.</summary>
    private static void RequireCompiles(Mutant mutant, CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        SyntaxNode changed = tree.GetRoot(cancellationToken).FindNode(new TextSpan(mutant.Change.Span.Start, 1));
        TextSpan member = (changed.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? changed).Span;
        RequireNone(Errors(tree.GetDiagnostics(cancellationToken)), mutant.Key);
        RequireNone(Errors(compilation.GetSemanticModel(tree).GetMethodBodyDiagnostics(member, cancellationToken)), mutant.Key);
    }

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static void RequireNone(IEnumerable<Diagnostic> errors, string where) =>
        Assert.False(errors.Any(), $"{where} does not compile: {string.Join("; ", errors)}");
}
