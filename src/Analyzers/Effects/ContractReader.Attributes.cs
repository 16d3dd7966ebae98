using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Effects;

/// <content>One attribute after the other, as events in the order in which the parts of a contract happen.</content>
internal sealed partial class ContractReader
{
    private Contract? ReadOwn(IMethodSymbol method) => AttributesOf(method) is { IsEmpty: false } attributes ? ReadFrom(attributes, method) : null;

    /// <summary>The contract that attributes make of a call of <paramref name="method"/>; null if none of them is part of one.</summary>
    private Contract? ReadFrom(ImmutableArray<AttributeData> attributes, IMethodSymbol method)
    {
        var events = new List<ProtocolEvent>();
        var required = Context.None;
        var argument = default(ContractArgument);
        bool saysNothing = false;
        string? flaw = attributes.Select(FlawOf).FirstOrDefault(static f => f is not null);
        foreach (var data in attributes)
        {
            var before = argument;
            if (Is(data, _model.Requires))
            {
                required = ReadRequired(data);
            }
            else if (Is(data, _model.NoProtocolEffect))
            {
                saysNothing = true;
            }
            else if (!ReadContext(data, events) && !ReadWork(method, data, events, ref argument))
            {
                ReadNote(method, data, events, ref argument);
            }

            flaw ??= TwoArguments(method, before, argument);
        }

        long? publishesCpu = attributes.Where(a => Is(a, _model.PublishesCpu)).Select(static a => (long?)Named<int>(a, "By")).FirstOrDefault();
        if (events.Count == 0 && required == Context.None && !saysNothing && publishesCpu is null)
        {
            return attributes.Any(a => IsContract(a.AttributeClass)) ? Contract.Neutral : null;
        }

        return new Contract(events, required, argument.Convert is null ? -1 : argument.Parameter, argument.Convert, ResultOf(method, events), saysNothing)
        {
            Flaw = flaw,
            PublishesCpu = publishesCpu,
            LeavesRequest = attributes.Where(a => Is(a, _model.LeavesRequest)).Select(static a => (uint?)Int(a)).FirstOrDefault(),
        };
    }

    /// <summary>What an attribute says that no call does: its type lets more be written than has a meaning.</summary>
    private string? FlawOf(AttributeData data) =>
        Is(data, _model.SetsInterrupts) && Int(data) is not (1 or 2) ? "no body can, since it says neither that interrupts are on nor that they are off"
        : Is(data, _model.Preemption) && Int(data) is not (1 or -1) ? "no body can, since preemption is disabled once (+1) or enabled once (-1)"
        : null;

    /// <summary>A call is followed by the value of one argument.</summary>
    private static string? TwoArguments(IMethodSymbol method, ContractArgument first, ContractArgument second) =>
        first.Convert is null || first.Parameter == second.Parameter || first.Parameter < 0 || second.Parameter < 0 ? null
        : $"it depends on both '{method.Parameters[first.Parameter].Name}' and '{method.Parameters[second.Parameter].Name}', and a call is followed by one argument only: two methods can keep it";

    private static bool Is(AttributeData data, INamedTypeSymbol? attribute) =>
        attribute is not null && SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute);

    private bool ReadContext(AttributeData data, List<ProtocolEvent> events)
    {
        if (Is(data, _model.Releases) && LockDepth(Int(data)) is { } released)
        {
            events.Add(new ProtocolEvent(EventKind.ChangeDepth, -1, released, when: When(data)));
        }
        else if (Is(data, _model.Acquires) && LockDepth(Int(data)) is { } acquired)
        {
            events.Add(new ProtocolEvent(EventKind.ChangeDepth, 1, acquired, when: When(data)));
        }
        else if (Is(data, _model.SetsInterrupts))
        {
            events.Add(new ProtocolEvent(EventKind.SetInterrupts, Int(data) == 2 ? 1 : 0, when: When(data)));
        }
        else if (Is(data, _model.Preemption))
        {
            events.Add(new ProtocolEvent(EventKind.ChangeDepth, Int(data) < 0 ? -1 : 1, Depth.Preempt, when: When(data)));
        }
        else if (Is(data, _model.MaySleep) || Is(data, _model.Waits))
        {
            events.Add(new ProtocolEvent(EventKind.Sleep, Is(data, _model.Waits) ? 1 : 0));
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>The attributes of a method, and of the property whose accessor it is, where they concern that accessor.</summary>
    private ImmutableArray<AttributeData> AttributesOf(IMethodSymbol method)
    {
        var attributes = method.MethodKind == MethodKind.DelegateInvoke ? method.ContainingType.GetAttributes() : method.GetAttributes();
        if (method.AssociatedSymbol is not IPropertySymbol property)
        {
            return attributes;
        }

        bool isSetter = SymbolEqualityComparer.Default.Equals(method, property.SetMethod);
        return attributes.AddRange(property.GetAttributes().Where(a => isSetter == IsOnSet(a.AttributeClass)));
    }

    private bool IsOnSet(INamedTypeSymbol? attribute) =>
        new[] { _model.SetsExitReason, _model.CountsSignalExit, _model.MovesGuestTsc, _model.SetsTscCatchUp, _model.PublishesCpu }.Contains(attribute, SymbolEqualityComparer.Default);

    private bool ReadWork(IMethodSymbol method, AttributeData data, List<ProtocolEvent> events, ref ContractArgument argument)
    {
        if (Is(data, _model.Reschedules))
        {
            events.Add(new ProtocolEvent(EventKind.Sleep));
            events.Add(new ProtocolEvent(EventKind.HandleWork, mask: _flags.Table.Reschedule));
        }
        else if (Is(data, _model.HandlesWork) && data.ConstructorArguments.Length > 0)
        {
            events.Add(new ProtocolEvent(EventKind.HandleWork, mask: _flags.Pack(data.ConstructorArguments[0].Value), when: When(data)));
        }
        else if (Is(data, _model.DrainsWork))
        {
            events.Add(new ProtocolEvent(EventKind.Drain, Named<bool>(data, "SetsExitReason") ? 1 : 0));
        }
        else if (Is(data, _model.TestsWork))
        {
            bool fixedMask = data.ConstructorArguments.Length > 0;
            events.Add(new ProtocolEvent(
                EventKind.TestWork,
                mask: fixedMask ? _flags.Pack(data.ConstructorArguments[0].Value) : 0,
                racy: Named<bool>(data, "Racy"),
                fromArgument: !fixedMask));
            argument = fixedMask ? argument : MaskArgument(method);
        }
        else if (Is(data, _model.ClearsWork))
        {
            events.Add(new ProtocolEvent(EventKind.ClearWork, fromArgument: true));
            argument = MaskArgument(method);
        }
        else if (Is(data, _model.EntersGuest))
        {
            events.Add(new ProtocolEvent(EventKind.EnterGuest));
        }
        else
        {
            return false;
        }

        return true;
    }

    private void ReadNote(IMethodSymbol method, AttributeData data, List<ProtocolEvent> events, ref ContractArgument argument)
    {
        if (Is(data, _model.PreparesTransfer))
        {
            events.Add(new ProtocolEvent(EventKind.Prepare, when: When(data)));
        }
        else if (Is(data, _model.PublishesMode))
        {
            // A wrapper that is not handed a mode publishes the one mode there is something to publish about.
            int mode = method.Parameters.FirstOrDefault(p => SymbolEqualityComparer.Default.Equals(p.Type, _model.VcpuMode))?.Ordinal ?? -1;
            events.Add(new ProtocolEvent(EventKind.StoreMode, Named<bool>(data, "Barrier") ? 1 : 0, fromArgument: mode >= 0, when: When(data)));
            argument = mode < 0 ? argument : new ContractArgument(mode, value => value == _model.InGuestMode ? 1u : 0u);
        }
        else if (Is(data, _model.FullBarrier))
        {
            events.Add(new ProtocolEvent(EventKind.Barrier, when: When(data)));
        }
        else if (Is(data, _model.RaisesRequest))
        {
            events.Add(new ProtocolEvent(EventKind.RaiseRequest, Named<bool>(data, "OfAll") ? 1 : 0, when: When(data)));
            argument = RequestArgument(method, argument);
        }
        else if (Is(data, _model.TestsRequests))
        {
            events.Add(new ProtocolEvent(EventKind.TestRequests));
        }
        else if (Is(data, _model.ConsumesRequest))
        {
            events.Add(new ProtocolEvent(EventKind.ConsumeRequest));
            argument = RequestArgument(method, argument);
        }
        else if (Is(data, _model.SetsExitReason))
        {
            events.Add(new ProtocolEvent(EventKind.SetExitReason, fromArgument: true));
            argument = new ContractArgument(method.Parameters.Length - 1, static value => value == 0 ? 0u : 1u);
        }
        else if (Is(data, _model.PreparesSleep))
        {
            events.Add(new ProtocolEvent(EventKind.PrepareSleep, fromArgument: true));
            argument = new ContractArgument(method.Parameters.Length - 1, value => value == _model.Interruptible ? 1u : 0u);
        }
        else if (Is(data, _model.CountsSignalExit))
        {
            events.Add(new ProtocolEvent(EventKind.CountSignalExit));
        }
        else
        {
            ReadClock(method, data, events, ref argument);
        }
    }

    /// <summary>Which request it is that is made or taken.</summary>
    private ContractArgument RequestArgument(IMethodSymbol method, ContractArgument argument) =>
        method.Parameters.FirstOrDefault(p => SymbolEqualityComparer.Default.Equals(p.Type, _model.VcpuRequest)) is { } request
            ? new ContractArgument(request.Ordinal, static value => (uint)value)
            : argument;

    /// <summary>The requests that carry an attribute, in the order of their bits.</summary>
    public IEnumerable<uint> RequestsWith(INamedTypeSymbol? attribute) => (_model.VcpuRequest?.GetMembers().OfType<IFieldSymbol>() ?? [])
        .Where(f => f.ConstantValue is IConvertible && Has(f, attribute)).Select(static f => ((IConvertible)f.ConstantValue!).ToUInt32(null)).OrderBy(static r => r);

    private static Results When(AttributeData data) => (Results)Named<int>(data, "When");

    private static ResultKind ResultOf(IMethodSymbol method, List<ProtocolEvent> events) =>
        events.Exists(static e => e is { Kind: EventKind.StepPage, Value: (int)PageStep.ReadVersion }) ? ResultKind.Version
            : events.Exists(static e => e is { Kind: EventKind.StepSequence, Value: (int)SequenceStep.Read }) && Flow.Lowering.TrackedTypes.IsInstant(method.ReturnType) ? ResultKind.Pair
            : ResultOf(method);

    /// <summary>What a method returns, as far as a contract can speak of it.</summary>
    public static ResultKind ResultOf(IMethodSymbol method) => method.ReturnType.SpecialType switch
    {
        SpecialType.System_Boolean => ResultKind.Bool,
        SpecialType.System_Int32 => ResultKind.Number,
        _ => ResultKind.None,
    };

    private ContractArgument MaskArgument(IMethodSymbol method) =>
        new(method.Parameters.FirstOrDefault(p => Has(p, _model.WorkMask))?.Ordinal ?? -1, mask => _flags.Pack(mask));

    private bool IsContract(INamedTypeSymbol? attribute) =>
        attribute is not null && SymbolEqualityComparer.Default.Equals(attribute.ContainingNamespace, _model.EntersGuest.ContainingNamespace)
        && !SymbolEqualityComparer.Default.Equals(attribute, _model.RunLoop) && !SymbolEqualityComparer.Default.Equals(attribute, _model.ColdPath);

    private static Context ReadRequired(AttributeData data)
    {
        var required = Named<int>(data, "Interrupts") switch { 1 => Context.InterruptsOn, 2 => Context.InterruptsOff, _ => Context.None };
        required |= Named<int>(data, "Preemption") switch { 1 => Context.PreemptionEnabled, 2 => Context.PreemptionDisabled, _ => Context.None };
        required |= Named<int>(data, "Holds") switch { 1 => Context.SpinHeld, 2 => Context.MutexHeld, 3 => Context.SrcuHeld, _ => Context.None };
        return required;
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

    /// <summary>Which argument the events speak of, and what its value is to them.</summary>
    private readonly record struct ContractArgument(int Parameter, Func<long, uint>? Convert);
}
