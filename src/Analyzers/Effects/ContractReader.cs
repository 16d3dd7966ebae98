using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Effects;

/// <summary>
/// Reads the contract of a method from its attributes, or from those of what it overrides or implements. Memoised per compilation.
/// No method is known by its name: a user's own wrapper is as good as the model's.
/// </summary>
internal sealed partial class ContractReader
{
    private readonly ModelSymbols _model;
    private readonly WorkFlagReader _flags;
    private readonly ConcurrentDictionary<IMethodSymbol, Contract> _contracts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _speaksProtocol = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _vcpuParts = new(SymbolEqualityComparer.Default);

    public ContractReader(ModelSymbols model, WorkFlagReader flags)
    {
        _model = model;
        _flags = flags;
    }

    public Contract Get(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        method = method.OriginalDefinition;
        if (!SpeaksProtocol(method.ContainingAssembly))
        {
            return Contract.Empty;
        }

        return _contracts.TryGetValue(method, out var known) ? known : _contracts.GetOrAdd(method, Read(method));
    }

    /// <summary>Whether an assembly is the model or references it, so that its methods may carry contracts.</summary>
    public bool SpeaksProtocol(IAssemblySymbol? assembly)
    {
        if (assembly is null)
        {
            return false;
        }

        if (_speaksProtocol.TryGetValue(assembly, out bool known))
        {
            return known;
        }

        bool speaks = SymbolEqualityComparer.Default.Equals(assembly, _model.Assembly)
            || assembly.Modules.Any(m => m.ReferencedAssemblySymbols.Contains(_model.Assembly, SymbolEqualityComparer.Default));
        _speaksProtocol.TryAdd(assembly, speaks);
        return speaks;
    }

    /// <summary>Whether a call takes an argument, or with -1 the object it is made on, as a number without a sign.</summary>
    public bool TakesUnsigned(IMethodSymbol method, int ordinal)
    {
        var declared = SpeaksProtocol(method.ContainingAssembly) ? method.OriginalDefinition : null;
        for (var m = declared; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            if (ordinal < 0 ? Has(m, _model.NotNegative) || (m.AssociatedSymbol is { } property && Has(property, _model.NotNegative))
                : ordinal < m.Parameters.Length && Has(m.Parameters[ordinal], _model.NotNegative))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether objects of the type stand for a vCPU or a part of one.</summary>
    public bool IsVcpuPart(ITypeSymbol? type)
    {
        if (type is null || type.SpecialType != SpecialType.None || type.TypeKind is not (TypeKind.Class or TypeKind.Interface or TypeKind.TypeParameter))
        {
            return false;
        }

        if (_vcpuParts.TryGetValue(type, out bool known))
        {
            return known;
        }

        bool part = type is ITypeParameterSymbol parameter
            ? parameter.ConstraintTypes.Any(IsVcpuPart)
            : BaseTypes(type).Any(t => Has(t, _model.VcpuPart)) || type.AllInterfaces.Any(t => Has(t, _model.VcpuPart));
        _vcpuParts.TryAdd(type, part);
        return part;
    }

    public bool Has(ISymbol symbol, INamedTypeSymbol? attribute) => Find(symbol, attribute) is not null;

    public AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is null)
        {
            return null;
        }

        foreach (var data in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
            {
                return data;
            }
        }

        return null;
    }

    private static IEnumerable<ITypeSymbol> BaseTypes(ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }
    }

    /// <summary>The contract that a parameter of a delegate type puts on what is passed for it; empty if there is none.</summary>
    public Contract Get(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } && SpeaksProtocol(parameter.ContainingAssembly)
            && parameter.GetAttributes() is { IsEmpty: false } attributes
                ? ReadFrom(attributes, invoke) ?? Contract.Empty
                : Contract.Empty;

    /// <summary>The contract that a method states itself, where it also inherits one.</summary>
    public Contract? Own(IMethodSymbol method) => SpeaksProtocol(method.ContainingAssembly) ? ReadOwn(method.OriginalDefinition) : null;

    /// <summary>The contract of what a method overrides or implements, and whose it is.</summary>
    public (IMethodSymbol From, Contract Contract)? Inherited(IMethodSymbol method)
    {
        foreach (var member in InheritedFrom(method.OriginalDefinition))
        {
            if (ReadOwn(member) is { } contract)
            {
                return (member, contract);
            }
        }

        return null;
    }

    /// <summary>The attributes that the contract of a method is written in, if they are in this compilation.</summary>
    public SyntaxNode[] DeclarationOf(IMethodSymbol method, Compilation compilation) => InheritedFrom(method.OriginalDefinition).Prepend(method.OriginalDefinition)
        .Select(m => AttributesOf(m).Where(a => IsContract(a.AttributeClass)).Select(static a => a.ApplicationSyntaxReference)
            .Where(r => r is not null && compilation.ContainsSyntaxTree(r.SyntaxTree)).Select(static r => r!.GetSyntax()).ToArray())
        .FirstOrDefault(static written => written.Length > 0) ?? [];

    private Contract Read(IMethodSymbol method) => ReadOwn(method) ?? Inherited(method)?.Contract ?? Contract.Empty;

    private static IEnumerable<IMethodSymbol> InheritedFrom(IMethodSymbol method)
    {
        for (var m = method.OverriddenMethod?.OriginalDefinition; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            yield return m;
        }

        foreach (var member in ImplementedMembers(method))
        {
            yield return member;
        }
    }

    private static IEnumerable<IMethodSymbol> ImplementedMembers(IMethodSymbol method)
    {
        if (method.ContainingType is not { TypeKind: not TypeKind.Interface } type || method.IsStatic)
        {
            yield break;
        }

        foreach (var explicitly in method.ExplicitInterfaceImplementations)
        {
            yield return explicitly.OriginalDefinition;
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                {
                    yield return member.OriginalDefinition;
                }
            }
        }
    }
}
