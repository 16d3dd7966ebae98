using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Effects;

/// <summary>
/// Reads the contract of a method from its attributes, or from those of what it overrides or implements. Memoised per compilation.
/// No method is known by its name: a user's own wrapper is as good as the model's.
/// </summary>
internal sealed class ContractReader
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

    /// <summary>The packed work flags of a constant mask.</summary>
    public uint PackMask(object? constant) => _flags.Pack(constant);

    private static IEnumerable<ITypeSymbol> BaseTypes(ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            yield return t;
        }
    }

    private static int Int(AttributeData data) => data.ConstructorArguments.Length > 0 && data.ConstructorArguments[0].Value is IConvertible c ? c.ToInt32(null) : 0;

    private static T? Named<T>(AttributeData data, string name)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return default;
    }

    private static Depth? LockDepth(int kind) => kind switch { 1 => Depth.Spin, 2 => Depth.Mutex, 3 => Depth.Srcu, _ => null };

    private Contract Read(IMethodSymbol method)
    {
        for (var m = method; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            if (ReadOwn(m) is { } contract)
            {
                return contract;
            }
        }

        foreach (var member in ImplementedMembers(method))
        {
            if (ReadOwn(member) is { } contract)
            {
                return contract;
            }
        }

        return Contract.Empty;
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

    private Contract? ReadOwn(IMethodSymbol method)
    {
        var attributes = method.GetAttributes();
        if (method.AssociatedSymbol is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(method, property.GetMethod))
        {
            attributes = attributes.AddRange(property.GetAttributes());
        }

        if (attributes.IsEmpty)
        {
            return null;
        }

        var before = ImmutableArray.CreateBuilder<ProtocolEvent>();
        var effect = ImmutableArray.CreateBuilder<ProtocolEvent>();
        var after = ImmutableArray.CreateBuilder<ProtocolEvent>();
        var required = Context.None;
        int maskParameter = -1;
        foreach (var data in attributes)
        {
            var type = data.AttributeClass;
            bool Is(INamedTypeSymbol? attribute) => attribute is not null && SymbolEqualityComparer.Default.Equals(type, attribute);
            if (Is(_model.Requires))
            {
                required = ReadRequired(data);
            }
            else if (Is(_model.Releases) && LockDepth(Int(data)) is { } released)
            {
                before.Add(new ProtocolEvent(EventKind.ChangeDepth, -1, released));
            }
            else if (Is(_model.MaySleep) || Is(_model.Waits))
            {
                effect.Insert(0, new ProtocolEvent(EventKind.Sleep));
            }
            else if (Is(_model.Reschedules))
            {
                effect.Add(new ProtocolEvent(EventKind.Sleep));
                effect.Add(new ProtocolEvent(EventKind.HandleWork, mask: _flags.Table.Reschedule));
            }
            else if (Is(_model.HandlesWork) && data.ConstructorArguments.Length > 0)
            {
                effect.Add(new ProtocolEvent(EventKind.HandleWork, mask: _flags.Pack(data.ConstructorArguments[0].Value)));
            }
            else if (Is(_model.DrainsWork))
            {
                effect.Add(new ProtocolEvent(EventKind.Drain));
            }
            else if (Is(_model.TestsWork))
            {
                effect.Add(ReadTest(method, data, out maskParameter));
            }
            else if (Is(_model.EntersGuest))
            {
                effect.Add(new ProtocolEvent(EventKind.EnterGuest));
            }
            else if (Is(_model.Acquires) && LockDepth(Int(data)) is { } acquired)
            {
                after.Add(new ProtocolEvent(EventKind.ChangeDepth, 1, acquired));
            }
            else if (Is(_model.SetsInterrupts))
            {
                after.Add(new ProtocolEvent(EventKind.SetInterrupts, Int(data) == 2 ? 1 : 0));
            }
            else if (Is(_model.Preemption))
            {
                after.Add(new ProtocolEvent(EventKind.ChangeDepth, Int(data) < 0 ? -1 : 1, Depth.Preempt));
            }
        }

        if (required != Context.None)
        {
            before.Insert(0, new ProtocolEvent(EventKind.Require, (int)required));
        }

        before.AddRange(effect);
        before.AddRange(after);
        if (before.Count == 0)
        {
            return attributes.Any(a => IsContract(a.AttributeClass)) ? Contract.Neutral : null;
        }

        return new Contract(before.ToImmutable(), required, maskParameter);
    }

    private bool IsContract(INamedTypeSymbol? attribute) =>
        attribute is not null && SymbolEqualityComparer.Default.Equals(attribute.ContainingNamespace, _model.EntersGuest.ContainingNamespace)
        && !SymbolEqualityComparer.Default.Equals(attribute, _model.RunLoop);

    private static Context ReadRequired(AttributeData data)
    {
        var required = Named<int>(data, "Interrupts") switch { 1 => Context.InterruptsOn, 2 => Context.InterruptsOff, _ => Context.None };
        required |= Named<int>(data, "Preemption") switch { 1 => Context.PreemptionEnabled, 2 => Context.PreemptionDisabled, _ => Context.None };
        required |= Named<int>(data, "Holds") switch { 1 => Context.SpinHeld, 2 => Context.MutexHeld, 3 => Context.SrcuHeld, _ => Context.None };
        return required;
    }

    private ProtocolEvent ReadTest(IMethodSymbol method, AttributeData data, out int maskParameter)
    {
        bool racy = Named<bool>(data, "Racy");
        maskParameter = -1;
        if (data.ConstructorArguments.Length > 0)
        {
            return new ProtocolEvent(EventKind.TestWork, mask: _flags.Pack(data.ConstructorArguments[0].Value), racy: racy);
        }

        maskParameter = method.Parameters.FirstOrDefault(p => Has(p, _model.WorkMask))?.Ordinal ?? -1;
        return new ProtocolEvent(EventKind.TestWork, racy: racy, maskFromArgument: true);
    }
}
