using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;

namespace VcpuLint.Tests.Deletions;

/// <summary>
/// Finds every single deletion in a compilation: each call of a method that has a contract, and each test of what a drain returned.
/// A call that is a whole statement is deleted; one inside an expression is replaced by each constant that its outcomes allow.
/// </summary>
internal sealed class MutantFinder
{
    private const string Interrupted = "-Errno.EINTR";

    private readonly CSharpCompilation _compilation;
    private readonly CompilationAnalysis _analysis;
    private readonly ILookup<SyntaxTree, ExpressionSyntax> _tests;

    private MutantFinder(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _analysis = CompilationAnalysis.Create(compilation, CancellationToken.None)
            ?? throw new ArgumentException("The compilation does not reference the model.", nameof(compilation));
        _tests = DrainResults.FindTests(compilation, IsDrain).ToLookup(test => test.SyntaxTree);
    }

    /// <summary>Returns all mutants, sorted by their keys.</summary>
    public static ImmutableArray<Mutant> Find(CSharpCompilation compilation)
    {
        MutantFinder finder = new(compilation);
        return [.. compilation.SyntaxTrees.SelectMany(finder.FindIn).OrderBy(mutant => mutant.Key, StringComparer.Ordinal)];
    }

    private IEnumerable<Mutant> FindIn(SyntaxTree tree)
    {
        SemanticModel model = _compilation.GetSemanticModel(tree);
        IEnumerable<(ExpressionSyntax Site, ImmutableArray<(string, TextChange)> Changes)> calls =
            from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            where model.GetSymbolInfo(call).Symbol is IMethodSymbol called && _analysis.Contracts.Get(called) != Contract.Empty

                // What declares a variable cannot be taken out on its own.
                && !call.ArgumentList.DescendantNodes().OfType<DeclarationExpressionSyntax>().Any()
            select ((ExpressionSyntax)call, ChangesOf(call, (IMethodSymbol)model.GetSymbolInfo(call).Symbol!));
        IEnumerable<(ExpressionSyntax Site, ImmutableArray<(string, TextChange)> Changes)> tests =
            from test in _tests[tree]
            select (test, Constants(test, "false", "true"));

        return from found in calls.Concat(tests)
               from change in found.Changes
               select new Mutant(tree.FilePath, MemberOf(found.Site), TextOf(found.Site), OrdinalOf(found.Site), change.Item1, change.Item2);
    }

    private ImmutableArray<(string, TextChange)> ChangesOf(InvocationExpressionSyntax call, IMethodSymbol called)
    {
        switch (call.Parent)
        {
            case ExpressionStatementSyntax statement:
                return [Deletion(statement)];
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == call:
                // Somebody who forgets such a call forgets the whole line.
                return assignment.Left is IdentifierNameSyntax { Identifier.Text: "_" }
                    ? [Deletion(statement)]
                    : ConstantsOf(call, called).Insert(0, Deletion(statement));
            default:
                return ConstantsOf(call, called);
        }
    }

    private ImmutableArray<(string, TextChange)> ConstantsOf(InvocationExpressionSyntax call, IMethodSymbol called) => called.ReturnType switch
    {
        { SpecialType: SpecialType.System_Boolean } => Constants(call, "false", "true"),
        { SpecialType: SpecialType.System_Int32 } when IsDrain(called) => Constants(call, "0", Interrupted),
        { SpecialType: SpecialType.System_Void } => throw new NotSupportedException($"'{call}' is a body of its own: give it a block."),
        { } type => Constants(call, $"default({type.ToDisplayString()})"),
    };

    private bool IsDrain(IMethodSymbol method) =>
        _analysis.Contracts.Get(method).Events.Any(part => part.Kind == VcpuLint.Analyzers.Protocol.EventKind.Drain);

    private static (string, TextChange) Deletion(ExpressionStatementSyntax statement) => (Mutant.Deleted, new TextChange(statement.Span, ";"));

    private static ImmutableArray<(string, TextChange)> Constants(ExpressionSyntax site, params IEnumerable<string> constants) =>
        [.. constants.Select(constant => (constant, new TextChange(site.Span, constant)))];

    private static string MemberOf(SyntaxNode site) => site.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        var member => throw new NotSupportedException($"'{site}' in {member?.Kind()}: give the place a name."),
    };

    private static int OrdinalOf(ExpressionSyntax site)
    {
        string text = TextOf(site);
        return site.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Count(other => other.RawKind == site.RawKind && other.SpanStart <= site.SpanStart && TextOf(other) == text);
    }

    private static string TextOf(SyntaxNode site) => site.NormalizeWhitespace().ToString();
}
