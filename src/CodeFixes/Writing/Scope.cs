using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>
/// What can be called at a place in the code: the objects of the vCPU that is entered which the code there has at hand, in the
/// words that the code itself uses, and their methods by contract.
/// </summary>
internal sealed class Scope
{
    private readonly LoopUnderRepair _loop;
    private readonly int _position;
    private readonly List<(string Text, ITypeSymbol Type)> _objects = [];

    public Scope(LoopUnderRepair loop, Trail trail, int index, int position)
    {
        _loop = loop;
        _position = position;
        var instance = trail[index].Instance;
        foreach (var call in trail.Calls.Where(c => c.Body == instance.Program.Body).OrderBy(c => Math.Abs(c.Index - index)))
        {
            if (call.IsOwn && _loop.IsEditable(call.Site) && ReceiverOf(call.Site) is { } receiver)
            {
                AddWithOwners(receiver);
            }
        }

        AddParameters(instance.Program.Body, instance.Context);
        for (int level = 0; level < 2; level++)
        {
            foreach (var (text, type) in _objects.ToArray())
            {
                AddParts(text, type);
            }
        }
    }

    /// <summary>A call of a method without parameters whose contract is as wanted, such as <c>vcpu.Task.TransferWorkPending()</c>.</summary>
    public string? Call(Func<IMethodSymbol, Contract, bool> wanted)
    {
        foreach (var (text, type) in _objects)
        {
            if (MethodOf(type, wanted) is { } method)
            {
                return $"{text}.{method.Name}()";
            }
        }

        return null;
    }

    public string? WholeCheck() => Call((_, c) => c.IsWholeCheck(_loop.Analysis.Flags.Table));

    public string? Prepare() => Call(static (_, c) => c.Prepares());

    public string? LookAtRequests() => Call(static (_, c) => c.LooksAtRequests());

    public string? WholeHint() => Call((_, c) => c.IsWholeHint(_loop.Analysis.Flags.Table));

    /// <summary>A drain; the one that sets the exit reason, or the raw one, if there is a choice.</summary>
    public string? Drain(bool setsExitReason) =>
        Call((m, c) => c.IsDrain() && m.ReturnType.SpecialType == SpecialType.System_Int32 && SetsExitReason(m) == setsExitReason)
        ?? Call(static (m, c) => c.IsDrain() && m.ReturnType.SpecialType == SpecialType.System_Int32);

    /// <summary>The call that takes back what another one did, on the same object.</summary>
    public string? Undo(ContextChange change, PathCall call)
    {
        bool Wanted(IMethodSymbol method, Contract contract) => contract.Makes(change.Inverse);
        if (!_loop.IsEditable(call.Site) || ReceiverOf(call.Site) is not { } receiver || !IsVisible(receiver))
        {
            // Made in a helper: there is one host CPU and one read section, so that any own object that can take it back will do; a lock is not.
            return change.Depth is null or Depth.Preempt or Depth.Srcu ? Call(Wanted) : null;
        }

        return _loop.Model.GetTypeInfo(receiver).Type is { } type && MethodOf(type, Wanted) is { } method ? $"{receiver}.{method.Name}()" : null;
    }

    /// <summary>The store of a mode, such as <c>vcpu.PublishMode(VcpuMode.InGuestMode)</c>.</summary>
    public string? StoreMode(bool barrier, bool inGuest)
    {
        if (_loop.Analysis.Model is not { VcpuMode: { } modes, InGuestMode: { } guest })
        {
            return null;
        }

        // A vCPU that no port has said anything of is outside: its mode is the default one.
        var mode = modes.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => f.HasConstantValue && Convert.ToInt64(f.ConstantValue, CultureInfo.InvariantCulture) == (inGuest ? guest : 0));
        foreach (var (text, type) in _objects)
        {
            if (mode is not null && MethodOf(type, (_, c) => c.StoresMode(barrier), modes) is { } method)
            {
                return $"{text}.{method.Name}({modes.ToMinimalDisplayString(_loop.Model, _position)}.{mode.Name})";
            }
        }

        return null;
    }

    /// <summary>A call that makes a request of the vCPU, such as <c>vcpu.MakeRequest(VcpuRequest.ClockUpdate)</c>.</summary>
    public string? Raise(string request)
    {
        foreach (var (text, type) in _objects)
        {
            if (_loop.Analysis.Model.VcpuRequest is { } requests && MethodOf(type, static (_, c) => c.Raises(), requests) is { } method)
            {
                return $"{text}.{method.Name}({request})";
            }
        }

        return null;
    }

    /// <summary>The objects of the vCPU that the code has at hand.</summary>
    public IReadOnlyList<(string Text, ITypeSymbol Type)> Objects() => _objects;

    /// <summary>The method of a type that does something else with the same arguments.</summary>
    public IMethodSymbol? Twin(IMethodSymbol method, Func<Contract, bool> wanted) =>
        method.Parameters.Length == 1 ? MethodOf(method.ContainingType, (_, c) => wanted(c), method.Parameters[0].Type) : null;

    /// <summary>The object that a call is made on.</summary>
    public static ExpressionSyntax? ReceiverOf(ExpressionSyntax site) => site switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    private bool SetsExitReason(IMethodSymbol method) =>
        _loop.Analysis.Contracts.Find(method, _loop.Analysis.Model.DrainsWork) is { } data
        && data.NamedArguments.Any(static a => a.Key == "SetsExitReason" && a.Value.Value is true);

    private void AddWithOwners(ExpressionSyntax receiver)
    {
        for (ExpressionSyntax? e = receiver; e is not null; e = (e as MemberAccessExpressionSyntax)?.Expression)
        {
            if (_loop.Model.GetTypeInfo(e).Type is { } type && _loop.Model.GetSymbolInfo(e).Symbol is not ITypeSymbol && IsVisible(e))
            {
                Add(e.ToString(), type);
            }
        }
    }

    private void AddParameters(Body body, VcpuLint.Analyzers.Flow.Ir.CallContext context)
    {
        foreach (var parameter in body.Symbol?.Parameters ?? [])
        {
            if (context[parameter.Ordinal + 1] == Owner.Own && parameter.RefKind != RefKind.Out)
            {
                Add(parameter.Name, parameter.Type);
            }
        }
    }

    private void AddParts(string text, ITypeSymbol type)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!property.IsStatic && !property.IsIndexer && property.GetMethod is not null
                && _loop.Analysis.Contracts.Has(property, _loop.Analysis.Model.SameVcpu))
            {
                Add($"{text}.{property.Name}", property.Type);
            }
        }
    }

    private void Add(string text, ITypeSymbol type)
    {
        if (_loop.Analysis.Contracts.IsVcpuPart(type) && !_objects.Any(o => o.Text == text))
        {
            _objects.Add((text, type));
        }
    }

    /// <summary>Whether the expression means the same at the place: it is made of names only, and its first name is declared before.</summary>
    private bool IsVisible(ExpressionSyntax expression)
    {
        var first = expression;
        while (first is MemberAccessExpressionSyntax access)
        {
            first = access.Expression;
        }

        if (first is ThisExpressionSyntax)
        {
            return true;
        }

        if (first is not IdentifierNameSyntax name || _loop.Model.GetSymbolInfo(name).Symbol is not { } symbol)
        {
            return false;
        }

        bool isDeclared = symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences.All(r => r.Span.End <= _position);
        return isDeclared && _loop.Model.LookupSymbols(_position, name: name.Identifier.ValueText).Contains(symbol, SymbolEqualityComparer.Default);
    }

    private IMethodSymbol? MethodOf(ITypeSymbol type, Func<IMethodSymbol, Contract, bool> wanted, ITypeSymbol? parameter = null)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            foreach (var method in t.GetMembers().OfType<IMethodSymbol>())
            {
                if (method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false }
                    && (parameter is null
                        ? method.Parameters.IsEmpty
                        : method.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, parameter))
                    && _loop.Model.IsAccessible(_position, method)
                    && wanted(method, _loop.Analysis.Contracts.Get(method)))
                {
                    return method;
                }
            }
        }

        return null;
    }
}
