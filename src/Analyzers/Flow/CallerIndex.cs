using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// Finds the bodies that call a method. Each syntax tree has an index from the names it mentions to the members that mention them, kept
/// with the tree, so that only bodies that name a method are ever bound to look for calls of it.
/// </summary>
internal sealed class CallerIndex(CompilationAnalysis analysis)
{
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, SyntaxNode[]>> Names = new();

    private readonly ConcurrentDictionary<string, Body[]> _byName = new();
    private readonly ConcurrentDictionary<string, ILookup<Body, Body>> _callersByName = new();
    private ILookup<Body, Body>? _callers;
    private Body[]? _all;

    /// <summary>The bodies that call <paramref name="callee"/>, itself included if it is recursive.</summary>
    public IEnumerable<Body> CallersOf(Body callee)
    {
        if (callee.IsNested)
        {
            var outermost = callee;
            while (outermost.Parent is { } parent)
            {
                outermost = parent;
            }

            return CalledBy(outermost).Contains(callee) ? [outermost] : [];
        }

        var symbol = callee.Symbol;
        switch (symbol?.MethodKind)
        {
            case null:
                return [];
            case MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.PropertySet when !IsCalledImplicitly(symbol):
                // Many methods may share a name: who calls which of them is found for all at once.
                string name = NameOf(symbol);
                return (_callersByName.TryGetValue(name, out var known) ? known : _callersByName.GetOrAdd(name, n => FindCallers(BodiesNaming(n), n)))[callee];
            default:
                // Operators, constructors, Dispose and their like are called without their name.
                return (_callers ??= FindCallers(All(), null))[callee];
        }
    }

    /// <summary>The bodies whose code mentions the name.</summary>
    public Body[] BodiesNaming(string name) => _byName.TryGetValue(name, out var known) ? known : _byName.GetOrAdd(name, FindNaming);

    private static ILookup<Body, Body> FindCallers(Body[] candidates, string? name) => candidates
        .SelectMany(caller => CalledBy(caller).Distinct().Select(callee => (Callee: callee, Caller: caller)))
        .Where(pair => name is null || (pair.Callee.Symbol is { } symbol && NameOf(symbol) == name))
        .ToLookup(static pair => pair.Callee, static pair => pair.Caller);

    private static IEnumerable<Body> CalledBy(Body body) => body.Lowered.Nested.Count == 0
        ? body.Lowered.Callees
        : body.Lowered.Callees.Concat(body.Lowered.Nested.SelectMany(CalledBy));

    private static string NameOf(IMethodSymbol method)
    {
        string name = (method.AssociatedSymbol ?? method).Name;
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private static bool IsCalledImplicitly(IMethodSymbol method) =>
        NameOf(method) is "Dispose" or "GetEnumerator" or "MoveNext" or "Current" or "Deconstruct" or "Add" or "this[]" or "GetPinnableReference";

    /// <summary>All bodies of the compilation that name anything.</summary>
    public Body[] All() => _all ??= analysis.Compilation.SyntaxTrees.SelectMany(Members).Distinct().ToArray();

    private IEnumerable<Body> Members(SyntaxTree tree) =>
        NamesIn(tree).Values.SelectMany(static m => m).Distinct().SelectMany(m => BodiesOf(m));

    private Body[] FindNaming(string name)
    {
        var found = new List<Body>();
        foreach (var tree in analysis.Compilation.SyntaxTrees)
        {
            if (NamesIn(tree).TryGetValue(name, out var members))
            {
                found.AddRange(members.SelectMany(BodiesOf));
            }
        }

        return found.ToArray();
    }

    private Dictionary<string, SyntaxNode[]> NamesIn(SyntaxTree tree) => Names.GetValue(tree, t => IndexNames(t.GetRoot(analysis.Cancellation)));

    private static Dictionary<string, SyntaxNode[]> IndexNames(SyntaxNode root)
    {
        var index = new Dictionary<string, List<SyntaxNode>>();
        SyntaxNode? member = null;
        foreach (var token in root.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
            {
                continue;
            }

            if (member is null || !member.FullSpan.Contains(token.SpanStart) || token.Parent is TypeDeclarationSyntax)
            {
                member = MemberOf(token.Parent);
            }

            if (member is null)
            {
                continue;
            }

            if (!index.TryGetValue(token.ValueText, out var members))
            {
                index.Add(token.ValueText, members = []);
            }

            if (members.Count == 0 || members[members.Count - 1] != member)
            {
                members.Add(member);
            }
        }

        return index.ToDictionary(static p => p.Key, static p => p.Value.ToArray());
    }

    /// <summary>The innermost declaration with code of its own around a node; the compilation unit for top-level statements.</summary>
    private static SyntaxNode? MemberOf(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax:
                case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }:
                case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }:
                    return node;
                case BaseTypeDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private IEnumerable<Body> BodiesOf(SyntaxNode member) => analysis.Bodies.GetDeclared(member) is { } body ? [body] : [];
}
