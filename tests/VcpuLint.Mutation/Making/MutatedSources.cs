using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Mutation.Recording;

namespace VcpuLint.Mutation.Making;

/// <summary>Sources of which any selection of mutations can be compiled.</summary>
internal sealed class MutatedSources
{
    private readonly CSharpCompilation _sources;
    private readonly ImmutableArray<(SyntaxTree Tree, SemanticModel Model)> _mutated;

    public MutatedSources(CSharpCompilation sources, Func<string, bool> isMutated)
    {
        _sources = sources;
        _mutated = [.. sources.SyntaxTrees.Where(t => isMutated(t.FilePath)).Select(t => (t, sources.GetSemanticModel(t)))];
    }

    /// <summary>The errors among diagnostics.</summary>
    public static ImmutableArray<Diagnostic> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.RemoveAll(static d => d.Severity != DiagnosticSeverity.Error);

    /// <summary>The numbers of the switches of a node itself, the one applied last first.</summary>
    public static IEnumerable<int> IdsOf(SyntaxNode node) =>
        node.GetAnnotations(Mutator.Annotation).Select(static a => int.Parse(a.Data!, CultureInfo.InvariantCulture)).OrderDescending();

    /// <summary>The numbers of all switches in the member that holds an error.</summary>
    public static IEnumerable<int> IdsAround(Diagnostic error) =>
        NodeOf(error).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First().DescendantNodes().SelectMany(IdsOf);

    /// <summary>The node that an error is about.</summary>
    public static SyntaxNode NodeOf(Diagnostic error) =>
        error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>Compiles the sources with some of the mutations.</summary>
    /// <param name="getsSwitch">Whether the mutation of a number is among them.</param>
    /// <param name="all">All mutations, those left out included.</param>
    /// <param name="watching">Where it is noted which mutations are watched; null if none are to be.</param>
    public CSharpCompilation With(Func<int, bool> getsSwitch, out IReadOnlyList<Mutation> all, Watching? watching = null)
    {
        var list = new MutationList(getsSwitch);
        var mutated = _sources;
        foreach (var (tree, model) in _mutated)
        {
            var root = new Mutator(model, tree.FilePath, list, watching is null ? null : new(model, watching, getsSwitch)).Visit(tree.GetRoot())!;
            mutated = mutated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.Create((CSharpSyntaxNode)root, (CSharpParseOptions)tree.Options, tree.FilePath));
        }

        all = list.All;
        return mutated;
    }

    /// <summary>Which of the mutations do not compile. There may be one of a member at most, so that an error tells whose it is.</summary>
    public IReadOnlySet<int> NotCompiling(IReadOnlySet<int> ids)
    {
        var compilation = With(ids.Contains, out var all);
        var files = ids.Select(id => all[id].File).ToHashSet();
        var errors = compilation.SyntaxTrees.Where(t => files.Contains(t.FilePath)).AsParallel().WithDegreeOfParallelism(2)
            .SelectMany(t => Errors(compilation.GetSemanticModel(t).GetDiagnostics()));
        return errors.SelectMany(IdsAround).ToHashSet();
    }
}
