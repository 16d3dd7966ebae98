using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VcpuLint.Mutation.Recording;

/// <summary>
/// Says which expressions of the sources can be evaluated once more without any trace. A method of the sources is without trace unless it writes or
/// calls one that is not, and a virtual one only with all that may run in its place.
/// </summary>
internal sealed class Purity
{
    private readonly CSharpCompilation _sources;
    private readonly HashSet<IMethodSymbol> _writing = new(SymbolEqualityComparer.Default);

    public Purity(CSharpCompilation sources)
    {
        _sources = sources;
        var callers = new Dictionary<IMethodSymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        foreach (var method in Methods())
        {
            IEnumerable<IMethodSymbol> calls = RunInPlaceOf(method);
            if (BodyOf(method) is { } body)
            {
                var effects = new Effects(body, method, IsSource);
                if (effects.Writes())
                {
                    _writing.Add(method);
                }

                calls = effects.Calls;
            }

            foreach (var called in calls)
            {
                Note(method, called);
            }
        }

        foreach (var (overridden, overriding) in Overrides())
        {
            Note(overridden, overriding);
        }

        var open = new Queue<IMethodSymbol>(_writing);
        while (open.TryDequeue(out var writing))
        {
            foreach (var caller in callers.GetValueOrDefault(writing) ?? [])
            {
                if (_writing.Add(caller))
                {
                    open.Enqueue(caller);
                }
            }
        }

        void Note(IMethodSymbol caller, IMethodSymbol called)
        {
            if (!callers.TryGetValue(called, out var all))
            {
                callers.Add(called, all = []);
            }

            all.Add(caller);
        }
    }

    /// <summary>Whether an expression leaves no trace.</summary>
    public bool IsPure(ExpressionSyntax expression, SemanticModel model)
    {
        if (model.GetOperation(expression) is not { } operation)
        {
            return false;
        }

        var effects = new Effects(operation, owner: null, IsSource);
        return !effects.Writes() && !effects.Calls.Any(_writing.Contains);
    }

    private static IEnumerable<IMethodSymbol> RunInPlaceOf(IMethodSymbol method) =>
        method.PartialImplementationPart is { } part ? [part] : [];

    private bool IsSource(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _sources.Assembly);

    private IOperation? BodyOf(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax || syntax is TypeDeclarationSyntax)
        {
            return null;
        }

        var model = _sources.GetSemanticModel(syntax.SyntaxTree);
        return model.GetOperation(syntax) ?? (syntax is ArrowExpressionClauseSyntax arrow ? model.GetOperation(arrow.Expression) : null);
    }

    private IEnumerable<INamedTypeSymbol> Types()
    {
        return In(_sources.Assembly.GlobalNamespace);

        static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol outer) => outer.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(static inner => inner is INamedTypeSymbol type ? In(type).Prepend(type) : In(inner));
    }

    private IEnumerable<IMethodSymbol> Methods()
    {
        foreach (var method in Types().SelectMany(static t => t.GetMembers()).OfType<IMethodSymbol>())
        {
            yield return method;
        }

        foreach (var tree in _sources.SyntaxTrees)
        {
            var model = _sources.GetSemanticModel(tree);
            foreach (var local in tree.GetRoot().DescendantNodes().OfType<LocalFunctionStatementSyntax>())
            {
                if (model.GetDeclaredSymbol(local) is IMethodSymbol method)
                {
                    yield return method;
                }
            }
        }
    }

    /// <summary>Methods that may be called by the name of others, each with the one by whose name it is.</summary>
    private IEnumerable<(IMethodSymbol Overridden, IMethodSymbol Overriding)> Overrides()
    {
        foreach (var type in Types())
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.OverriddenMethod is { } overridden)
                {
                    yield return (overridden.OriginalDefinition, method);
                }
            }

            foreach (var member in type.AllInterfaces.SelectMany(static i => i.GetMembers()).OfType<IMethodSymbol>())
            {
                if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                {
                    yield return (member.OriginalDefinition, implementation.OriginalDefinition);
                }
            }
        }
    }
}
