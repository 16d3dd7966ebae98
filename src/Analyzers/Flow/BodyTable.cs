using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Analyzers.Flow.Ports;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow;

/// <summary>The bodies of the compilation by their symbol, and which of them a call may run.</summary>
internal sealed class BodyTable(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Body?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, Body> _initializers = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Lazy<ILookup<IMethodSymbol, IMethodSymbol>> _overrides =
        new(() => FindOverrides(analysis.Compilation), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The body of a method of this compilation; null if it has none here.</summary>
    public Body? Get(IMethodSymbol method)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.DelegateInvoke
            || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, analysis.Compilation.Assembly))
        {
            return null;
        }

        return _bodies.TryGetValue(method, out var known) ? known : _bodies.GetOrAdd(method, Create);
    }

    /// <summary>The body of a field or property initializer.</summary>
    public Body GetInitializer(SyntaxNode syntax, Func<ControlFlowGraph?> graph) =>
        _initializers.GetOrAdd(syntax, s => new Body(analysis, null, s, null, graph));

    /// <summary>The body that a declaration holds; null for a declaration without code.</summary>
    public Body? GetDeclared(SyntaxNode member)
    {
        var model = ModelOf(member.SyntaxTree);
        if (member is VariableDeclaratorSyntax { Initializer: { } } or EqualsValueClauseSyntax)
        {
            var initializer = member as EqualsValueClauseSyntax ?? ((VariableDeclaratorSyntax)member).Initializer!;
            return GetInitializer(initializer, () => GraphOf(initializer));
        }

        var symbol = member switch
        {
            ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } => (model.GetDeclaredSymbol(property, analysis.Cancellation) as IPropertySymbol)?.GetMethod,
            GlobalStatementSyntax => model.GetDeclaredSymbol(member.Parent!, analysis.Cancellation),
            _ => model.GetDeclaredSymbol(member, analysis.Cancellation),
        };
        return symbol is IMethodSymbol method ? Get(method) : null;
    }

    /// <summary>The bodies of this compilation that a call may run.</summary>
    public ImmutableArray<Body> Resolve(IMethodSymbol method, bool isVirtual, ITypeSymbol? receiver)
    {
        method = method.OriginalDefinition;
        var own = Get(method);
        if (!isVirtual || method.IsSealed && !method.IsAbstract)
        {
            return own is null ? [] : [own];
        }

        var bodies = ImmutableArray.CreateBuilder<Body>();
        if (own is not null)
        {
            bodies.Add(own);
        }

        foreach (var candidate in _overrides.Value[method])
        {
            if (Get(candidate) is { } body && !bodies.Contains(body) && MayBe(candidate.ContainingType, receiver))
            {
                bodies.Add(body);
            }
        }

        // The order of the syntax trees must not show in any path.
        bodies.Sort(static (a, b) => string.CompareOrdinal(a.Syntax.SyntaxTree.FilePath, b.Syntax.SyntaxTree.FilePath) is var order && order != 0
            ? order
            : a.Syntax.SpanStart.CompareTo(b.Syntax.SpanStart));
        return bodies.ToImmutable();
    }

    /// <summary>What a readonly field is initialized with, if that is a constant.</summary>
    public ValueSet? ConstantInitializer(IFieldSymbol field)
    {
        // A library of the same solution shows its source, of which this compilation has no model.
        var syntax = field.DeclaringSyntaxReferences.FirstOrDefault(r => analysis.Compilation.ContainsSyntaxTree(r.SyntaxTree))
            ?.GetSyntax(analysis.Cancellation) as VariableDeclaratorSyntax;
        return syntax?.Initializer is { } initializer && ModelOf(syntax.SyntaxTree).GetOperation(initializer.Value, analysis.Cancellation) is { } value
            ? TrackedTypes.Constant(value)
            : null;
    }

    /// <summary>What an expression outside of any body does.</summary>
    public IOperation? OperationOf(SyntaxNode expression) => ModelOf(expression.SyntaxTree).GetOperation(expression, analysis.Cancellation);

#pragma warning disable RS1030 // The one documented place: a caller's summary needs a callee's body before the driver gets to it.
    private SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, t => analysis.Compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    private static ILookup<IMethodSymbol, IMethodSymbol> FindOverrides(Compilation compilation)
    {
        var found = new List<(IMethodSymbol Base, IMethodSymbol Override)>();
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var container = pending.Pop();
            foreach (var member in container.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    pending.Push(inner);
                }
                else if (member is IMethodSymbol method)
                {
                    for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                    {
                        found.Add((overridden.OriginalDefinition, method));
                    }
                }
            }

            if (container is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                continue;
            }

            foreach (var contract in type.AllInterfaces)
            {
                foreach (var member in contract.GetMembers().OfType<IMethodSymbol>())
                {
                    if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                    {
                        found.Add((member.OriginalDefinition, implementation.OriginalDefinition));
                    }
                }
            }
        }

        return found.ToLookup(static p => p.Base, static p => p.Override, SymbolEqualityComparer.Default as IEqualityComparer<IMethodSymbol>);
    }

    /// <summary>Whether an object of the static type may be of the type that declares an override.</summary>
    private bool MayBe(INamedTypeSymbol declaring, ITypeSymbol? receiver)
    {
        if (receiver is null || receiver is ITypeParameterSymbol || declaring.IsGenericType || declaring.TypeKind == TypeKind.Interface)
        {
            return true;
        }

        // Up or down: a derived class may inherit the override, or the override may be in a base class of the receiver's type. What is made of a generic
        // type is no type that is made of its parameters: of these only the definition is compared.
        return (receiver is INamedTypeSymbol named && Closures.IsOpen(named) && declaring.AllInterfaces.Prepend(declaring).Any(t => PortTypes.Derives(t, named)))
            || analysis.Compilation.HasImplicitConversion(declaring, receiver) || analysis.Compilation.HasImplicitConversion(receiver, declaring);
    }

    private Body? Create(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(analysis.Cancellation);
            if (HasCode(syntax, method))
            {
                return new Body(analysis, method, syntax, null, () => GraphOf(syntax));
            }
        }

        return null;
    }

    private static bool HasCode(SyntaxNode syntax, IMethodSymbol method) => syntax switch
    {
        BaseMethodDeclarationSyntax declared => declared.Body is not null || declared.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax or CompilationUnitSyntax => true,
        // What else the compiler writes for a record is declared by the record, too.
        TypeDeclarationSyntax type => type.ParameterList is not null && method.MethodKind == MethodKind.Constructor,
        _ => false,
    };

    private ControlFlowGraph? GraphOf(SyntaxNode syntax) => ModelOf(syntax.SyntaxTree).GetOperation(syntax, analysis.Cancellation) switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, analysis.Cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, analysis.Cancellation),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, analysis.Cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, analysis.Cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, analysis.Cancellation),
        _ => null,
    };
}
