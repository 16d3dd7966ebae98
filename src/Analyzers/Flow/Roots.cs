using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Ports;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// Which bodies are judged on their own, and the state and context they start in: the members that an architecture port overrides,
/// declared run loops, bodies under a contract, and whatever nobody in the compilation calls. Everything else is judged in its callers.
/// </summary>
internal sealed class Roots(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<Body, bool> _representatives = new();
    private Closure<Body, bool>? _judgedInCallers;

    public bool IsRoot(Body body)
    {
        if (IsDeclaredRoot(body) || body.Symbol is null)
        {
            return true;
        }

        if (body.Parent is { } parent && parent.Lowered.Escaping.Contains(body))
        {
            return true;
        }

        if (!analysis.Callers.CallersOf(body).Any())
        {
            return true;
        }

        _judgedInCallers ??= new(IsTop, analysis.Callers.CallersOf, static (a, b) => a || b, analysis.Cancellation);
        return !_judgedInCallers.Of(body) && (_representatives.TryGetValue(body, out bool known) ? known : Represents(body));
    }

    /// <summary>A body that is a root whoever calls it.</summary>
    public bool IsDeclaredRoot(Body body) => body.Symbol is { } symbol
        && (OverridesPortMember(symbol) || analysis.Contracts.Has(symbol, analysis.Model.RunLoop) || analysis.Contracts.Get(symbol).HasEffect);

    /// <summary>
    /// Whether VCPU1008 applies to the root. A helper that nobody calls yet may be one half of a pair, unless it enters the guest or code
    /// outside the compilation can call it.
    /// </summary>
    public bool JudgesBalance(Body body) =>
        body.Symbol is not { } symbol || IsDeclaredRoot(body) || IsVisible(symbol) || analysis.Closures.EntersGuest(body);

    /// <summary>Whether VCPU1008 applies to the state in which the root returns: a contract may say that it is another.</summary>
    public bool JudgesReturn(Body body) => JudgesBalance(body) && !KeepsContract(body);

    /// <summary>Whether the root is called under a contract, which says what it does.</summary>
    public bool KeepsContract(Body body) => body.Symbol is { } symbol && analysis.Contracts.Get(symbol).HasEffect;

    /// <summary>Whether VCPU1011 applies to the root: it returns to user space, and what it returns for a signal needs a reason.</summary>
    public bool JudgesLeaving(Body body) => body.Symbol is { ReturnType.SpecialType: SpecialType.System_Int32 } symbol
        && (OverridesPortMember(symbol) || analysis.Contracts.Has(symbol, analysis.Model.RunLoop))
        && !EntersByHypercall(symbol.ContainingType);

    /// <summary>Whether the body is entered now and then only, whoever calls it.</summary>
    public bool IsCold(Body body)
    {
        for (var symbol = body.Symbol; symbol is not null; symbol = symbol.OverriddenMethod)
        {
            if (analysis.Contracts.Has(symbol.OriginalDefinition, analysis.Model.ColdPath))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state in which the root's clock updates are judged. Only what a port does at every load or exit is hot.</summary>
    public MachineState ClockEntryOf(Body body, ClockTopic topic = default, int part = 0) =>
        MachineState.Clock(
            topic,
            part,
            cold: IsCold(body) || !(body.Symbol is { } symbol && (OverridesPortMember(symbol) || analysis.Contracts.Has(symbol, analysis.Model.RunLoop))),
            analysis.Clocks.PortOf(body.OwnerType));

    public CallContext ContextOf(Body body)
    {
        var symbol = body.Symbol;
        if (symbol is null)
        {
            return new CallContext([], Owner.Undecided, null);
        }

        var owners = new Owner[symbol.Parameters.Length + 1];
        bool thisIsVcpu = !symbol.IsStatic && analysis.Contracts.IsVcpuPart(symbol.ContainingType);
        owners[0] = thisIsVcpu ? Owner.Own : Owner.Other;
        var parts = symbol.Parameters.Where(p => analysis.Contracts.IsVcpuPart(p.Type)).ToArray();
        foreach (var parameter in parts)
        {
            // Two vCPUs, and nothing says which of them runs.
            bool rival = parts.Any(p => !SymbolEqualityComparer.Default.Equals(p, parameter) && SymbolEqualityComparer.Default.Equals(p.Type, parameter.Type));
            owners[parameter.Ordinal + 1] = rival ? Owner.Undecided : Owner.Own;
        }

        var fields = parts.Length > 0 || thisIsVcpu ? Owner.Other : OwnerOfFields(symbol.ContainingType);
        return new CallContext(owners, fields, body.Parent is { } parent ? ContextOf(parent) : null);
    }

    public MachineState EntryOf(Body body) => body.Symbol is { } symbol ? EntryOf(symbol, analysis.Contracts.Get(symbol)) : default;

    /// <summary>The state in which the body of a method begins that is called under a contract.</summary>
    public MachineState EntryOf(IMethodSymbol symbol, Effects.Contract contract)
    {
        var state = JudgedAs(Transfer.Assume(contract.Required, default), symbol);
        if (contract.HasEffect)
        {
            state = BeforeContract(contract, state);
        }

        return state;
    }

    /// <summary>The body under a contract starts where its caller is judged: what the contract takes away is there to be taken.</summary>
    private MachineState BeforeContract(Effects.Contract contract, MachineState state)
    {
        if (contract.EntersGuest)
        {
            state = state.WithClean(analysis.Flags.Table.All).WithTested(analysis.Flags.Table.All)
                .WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Clear);
        }

        // Whoever makes the check prepares it, unless the contract says that the call does both.
        state = state.WithPrepared(!contract.Events.Any(static e => e.Kind == EventKind.Prepare));

        foreach (var e in contract.Events)
        {
            if (e is { Kind: EventKind.ChangeDepth, Value: < 0 } && state.DepthOf(e.Depth) == 0)
            {
                state = state.WithDepth(e.Depth, 1);
            }
            else if (e is { Kind: EventKind.SetInterrupts, Value: 0 })
            {
                state = state.WithInterruptsOff(true);
            }
        }

        return state;
    }

    private Owner OwnerOfFields(INamedTypeSymbol? type)
    {
        var parts = type?.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && analysis.Contracts.IsVcpuPart(f.Type)).ToArray() ?? [];
        return parts.GroupBy(static f => f.Type, SymbolEqualityComparer.Default).All(static g => g.Count() == 1) ? Owner.Own : Owner.Undecided;
    }

    /// <summary>What the port that the root belongs to is judged by.</summary>
    private MachineState JudgedAs(MachineState state, IMethodSymbol symbol)
    {
        bool hypercall = EntersByHypercall(symbol.ContainingType);
        bool Says(string name, long? value) => PortSays(symbol.ContainingType, name, value);
        return state.WithHypercallEntry(hypercall).Judging(
            mode: !hypercall && Says("Publication", analysis.Model.PublicationByMode),
            preparation: !hypercall && Says("TransferWork", 1));
    }

    /// <summary>How a port says that it tells requesters where a vCPU is; 0 if it does not.</summary>
    public long PublicationOf(INamedTypeSymbol port) =>
        PortOf(port)?.NamedArguments.FirstOrDefault(static a => a.Key == "Publication").Value.Value is IConvertible said ? said.ToInt64(null) : 0;

    private bool EntersByHypercall(INamedTypeSymbol? type) => PortSays(type, "Entry", analysis.Model.EntryByHypercall);

    /// <summary>A class that ports are made of is judged by what any of them says.</summary>
    private bool PortSays(INamedTypeSymbol? type, string name, long? value) => PortOf(type) is { } own
        ? Says(own, name, value)
        : type is { IsAbstract: true } && analysis.Ports.All.Any(p => PortTypes.Derives(p.BaseType, type) && PortOf(p) is { } port && Says(port, name, value));

    private static bool Says(AttributeData port, string name, long? value) =>
        port.NamedArguments.Any(a => a.Key == name && a.Value.Value is IConvertible said && said.ToInt64(null) == value);

    private AttributeData? PortOf(INamedTypeSymbol? type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (analysis.Contracts.Find(t, analysis.Model.Port) is { } port)
            {
                return port;
            }
        }

        return type?.ContainingType is { } outer ? PortOf(outer) : null;
    }

    /// <summary>Whether a method stands for a member of the port that the kernel calls.</summary>
    public bool OverridesPortMember(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.ContainingType, analysis.Model.ArchPort))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether code outside the compilation can call the method: nobody here calling it means nothing then.</summary>
    private static bool IsVisible(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingType)
        {
            bool visible = symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                || symbol is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation };
            if (!visible)
            {
                return false;
            }
        }

        return method.MethodKind is not (MethodKind.AnonymousFunction or MethodKind.LocalFunction);
    }

    private bool IsTop(Body body) => IsDeclaredRoot(body) || !analysis.Callers.CallersOf(body).Any();

    /// <summary>A recursion that nobody enters is represented by the body that stands first.</summary>
    private bool Represents(Body body)
    {
        var callers = Ancestors(body);
        if (!callers.Contains(body))
        {
            return _representatives[body] = false;
        }

        var callees = analysis.Closures.Callees(body);
        var component = callers.Where(callees.Contains).ToArray();
        var first = component.Aggregate(static (a, b) => ComesBefore(b, a) ? b : a);
        foreach (var member in component)
        {
            _representatives[member] = component.Length == callers.Count && member == first;
        }

        return _representatives[body];
    }

    private HashSet<Body> Ancestors(Body body)
    {
        var found = new HashSet<Body>();
        var pending = new Stack<Body>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            foreach (var caller in analysis.Callers.CallersOf(pending.Pop()))
            {
                if (found.Add(caller))
                {
                    pending.Push(caller);
                }
            }
        }

        return found;
    }

    private static bool ComesBefore(Body body, Body other)
    {
        int order = string.CompareOrdinal(body.Syntax.SyntaxTree.FilePath, other.Syntax.SyntaxTree.FilePath);
        return order != 0 ? order < 0 : body.Syntax.SpanStart < other.Syntax.SpanStart;
    }
}
