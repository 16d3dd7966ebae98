using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Calls, written and implied: annotation beats source, source beats the default.</summary>
internal sealed partial class BodyLowering
{
    private Expr VisitInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return VisitDelegateInvocation(invocation);
        }

        if (method.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && invocation.Instance is { } nullable
            && method.Name is "get_HasValue" or "get_Value" or "GetValueOrDefault")
        {
            return NullableMember(method.Name, nullable, invocation.Arguments);
        }

        if (ComputedBy(method) is { } computed)
        {
            return VisitComputed(computed, method, invocation, invocation.Instance, invocation.Arguments);
        }

        if (invocation.IsImplicit && IsLoopOverArray(invocation.Syntax))
        {
            // The enumerator of an array is none of this compilation's, and has nothing to dispose of.
            Visit(invocation.Instance);
            return Expr.Unknown;
        }

        return VisitArithmetic(invocation) ?? VisitEquals(invocation) ?? LowerCall(method, invocation, invocation.Instance, invocation.Arguments, invocation.IsVirtual);
    }

    private Expr VisitCreation(IObjectCreationOperation creation)
    {
        if (VisitUnit(creation) is { } number)
        {
            return number;
        }

        if (TrackedTypes.IsInstant(creation.Type))
        {
            return VisitInstant(creation);
        }

        if (IsNullable(creation.Type))
        {
            return creation.Arguments.Length == 1 ? Visit(creation.Arguments[0].Value) : new ConstantExpr(ValueSet.Null);
        }

        if (creation.Constructor is { } constructor)
        {
            LowerCall(constructor, creation, null, creation.Arguments, isVirtual: false);
        }

        Visit(creation.Initializer);
        return creation.Type is { IsReferenceType: true } ? new ConstantExpr(ValueSet.NotNull) : Expr.Unknown;
    }

    private Expr VisitDelegateInvocation(IInvocationOperation invocation)
    {
        if (ContractOfDelegate(invocation.Instance) is { HasEffect: true } contract)
        {
            Visit(invocation.Instance);
            return EmitEvent(invocation.TargetMethod, contract, invocation, null, LowerArguments(invocation.Arguments));
        }

        var targets = TargetsOfDelegate(invocation.Instance);
        if (targets.Length > 0 && targets.All(static t => t.Nested is not null))
        {
            return LowerKnownCall([.. targets.Select(static t => t.Nested!)], invocation, targets[0].Nested!.Symbol!, null, invocation.Arguments, sameThis: true);
        }

        if (targets.Length == 1)
        {
            return LowerMethodGroup(targets[0].Method!, invocation, targets[0].Receiver);
        }

        MayThrow();
        Visit(invocation.Instance);
        var arguments = invocation.Arguments;
        foreach (var argument in arguments)
        {
            LowerArgument(argument);
        }

        InvokeUnknown(invocation, invocation.Instance?.Type, arguments.Select(static a => a.Value), invocation.Instance?.Syntax.ToString() ?? "the delegate");
        return Expr.Unknown;
    }

    /// <summary>A delegate that is made of a method: of an extension method, its receiver is the first argument.</summary>
    private Expr LowerMethodGroup(IMethodSymbol method, IInvocationOperation invocation, IOperation? receiver)
    {
        if (!method.IsStatic || receiver is null)
        {
            return LowerCall(method, invocation, receiver, invocation.Arguments, isVirtual: false);
        }

        var arguments = new List<LoweredArgument> { LowerOperand(0, receiver, method.Parameters[0].Type) };
        arguments.AddRange(LowerArguments(invocation.Arguments).Select(static a => a with { Ordinal = a.Ordinal + 1 }));
        return LowerResolved(method, invocation, null, arguments, isVirtual: false, mayThrow: true);
    }

    /// <summary>A call that has no invocation syntax of its own: an operator or a conversion.</summary>
    private Expr LowerCallee(IMethodSymbol method, IOperation site, IOperation? instance, IOperation[] operands, bool isVirtual)
    {
        var arguments = new List<LoweredArgument>();
        for (int i = 0; i < operands.Length; i++)
        {
            arguments.Add(LowerOperand(i, operands[i], i < method.Parameters.Length ? method.Parameters[i].Type : null));
        }

        return LowerResolved(method, site, instance, arguments, isVirtual, mayThrow: true);
    }

    private Expr LowerCall(
        IMethodSymbol method,
        IOperation site,
        IOperation? instance,
        ImmutableArray<IArgumentOperation> arguments,
        bool isVirtual,
        bool mayThrow = true,
        IOperation? lastArgument = null,
        LoweredArgument? written = null)
    {
        var receiver = LowerReceiver(instance);
        var lowered = LowerArguments(arguments);
        if (lastArgument is not null)
        {
            var stored = LowerOperand(method.Parameters.Length - 1, lastArgument, method.Parameters.LastOrDefault()?.Type);
            if (_analysis.Bodies.Get(method) is null)
            {
                KeepElsewhere(stored.Value, lastArgument.Syntax);
            }

            lowered.Add(stored);
            KeepReading(site, stored.Value);
        }
        else if (written is { } value)
        {
            lowered.Add(value);
            KeepReading(site, value.Value);
        }

        if (receiver is { } self)
        {
            lowered.Add(self);
        }

        return LowerResolved(method, site, instance, lowered, isVirtual, mayThrow);
    }

    private Expr LowerKnownCall(
        ImmutableArray<Body> targets, IOperation site, IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, bool sameThis)
    {
        var lowered = LowerArguments(arguments);
        MayThrow();
        return EmitCall(targets, site, method, instance, lowered, sameThis);
    }

    private Expr LowerResolved(
        IMethodSymbol method, IOperation site, IOperation? instance, List<LoweredArgument> arguments, bool isVirtual, bool mayThrow)
    {
        method = method.ReducedFrom ?? method;
        var contract = _analysis.Contracts.Get(method);
        if (contract.PublishesCpu is { } publication)
        {
            _lowered.PublishedCpus.Add(publication);
        }

        NoteConversions(method, arguments);
        TakeNumbers(method, site, arguments);
        if (contract.HasEffect)
        {
            return EmitEvent(method, contract, site, instance, arguments);
        }

        var targets = TargetsOf(method, isVirtual, instance is null ? null : Unwrap(instance).Type);
        if (contract.Required != Context.None && targets.IsEmpty)
        {
            Emit(new EventInstr(method, contract, OwnerRef.Other, null, -1) { Site = site.Syntax });
        }

        bool isModel = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _analysis.Model.Assembly);
        if (mayThrow && !isModel && contract == Effects.Contract.Empty)
        {
            MayThrow();
        }

        HandOverDelegates(site, method, arguments, isFollowed: !targets.IsEmpty);
        if (!targets.IsEmpty)
        {
            bool sameThis = IsThis(instance) || method.MethodKind == MethodKind.LocalFunction;
            return EmitCall(targets, site, method, instance, arguments, sameThis);
        }

        if (!isModel && !contract.SaysWhatItDoes)
        {
            _current.CallsElsewhere = true;
        }

        if (method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, Parameters.IsEmpty: true } && CompositeOf(method.ContainingType) is not null)
        {
            // The constructor that a struct has by itself changes nothing in parts that begin with nothing.
            return Expr.Unknown;
        }

        ForgetWritten(arguments, site);
        if (MayWriteToPaths(method))
        {
            WritesToPaths();
        }

        bool isOwn = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _analysis.Compilation.Assembly);
        _lowered.HandsVcpuToALibrary |= !isOwn && !isModel && _analysis.Contracts.SpeaksProtocol(method.ContainingAssembly) && TakesVcpu(method);
        if (!contract.SaysWhatItDoes && (contract == Effects.Contract.Empty || !isOwn) && !isModel && !IsAccessorOrConstructor(method) && _analysis.Contracts.SpeaksProtocol(method.ContainingAssembly) && TakesVcpu(method))
        {
            Emit(new UnknownInstr(Reason.UnknownCall, method.Name) { Site = site.Syntax });
        }

        return TrackedTypes.IsUnit(method.ReturnType) || TrackedTypes.IsInstant(method.ReturnType) || TrackedTypes.IsUnit(method.ContainingType) ? ComputedExpr.Of(arguments.Select(static a => a.Value)) : Expr.Unknown;
    }

    private static bool IsAccessorOrConstructor(IMethodSymbol method) =>
        method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.Constructor or MethodKind.EventAdd or MethodKind.EventRemove
        || method.IsImplicitlyDeclared;

    private bool TakesVcpu(IMethodSymbol method) =>
        method.Parameters.Any(p => _analysis.Contracts.IsVcpuPart(p.Type)) || (!method.IsStatic && _analysis.Contracts.IsVcpuPart(method.ContainingType));

    private ImmutableArray<Body> TargetsOf(IMethodSymbol method, bool isVirtual, ITypeSymbol? receiverType)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            for (var body = _body; body is not null; body = body.Parent)
            {
                var functions = body == _body ? _lowered.LocalFunctions : body.Lowered.LocalFunctions;
                if (functions.TryGetValue(method.OriginalDefinition, out var function))
                {
                    return [function];
                }
            }

            return [];
        }

        return _analysis.Bodies.Resolve(method, isVirtual, receiverType);
    }

    private Expr EmitCall(
        ImmutableArray<Body> targets, IOperation site, IMethodSymbol method, IOperation? instance, List<LoweredArgument> arguments, bool sameThis)
    {
        var layout = LayoutOf(method);
        var byPosition = PassedTo(method, layout, site, instance, arguments, sameThis);
        if (!targets.All(t => t.Symbol is { } target && LayoutOf(target).Matches(layout)))
        {
            // The parts of a type parameter are laid out by the callee alone.
            byPosition = byPosition.AsSpan(0, method.Parameters.Length + 1).ToArray();
        }

        TrackLeftOwners(targets, arguments, layout, Array.ConvertAll(byPosition, static a => a.Owner), sameThis);
        var results = method.MethodKind == MethodKind.Constructor || !targets.All(t => ReturnsPartsOf(t, method)) ? null : TakeWanted(site);
        Expr value = Expr.Unknown;
        if (results is null)
        {
            var top = method.ReturnsVoid ? null : TrackedTypes.Top(method.ReturnType);
            results = top is null ? [] : [NewSlot(SlotKind.Temporary, null, top)];
            value = results.Length == 1 ? new SlotExpr(results[0]) : Expr.Unknown;
        }

        foreach (int result in results.Where(static r => r >= 0))
        {
            _answers.AddResult(result, targets);
        }

        foreach (var argument in byPosition.Where(static a => a.WritesTo >= 0))
        {
            _answers.AddResult(argument.WritesTo, targets);
        }

        NotePassed(targets, byPosition, results);
        int thrown = NewSlot(SlotKind.Temporary, null, ValueSet.AnyBool);
        var call = new CallInstr(targets, [.. byPosition], sameThis, results, thrown)
        {
            Site = site.Syntax,
            Required = _analysis.Contracts.Get(method).Required,
        };
        Emit(call);
        var next = NewBlock();
        _current.Kind = TerminatorKind.Branch;
        _current.Condition = new SlotExpr(thrown);
        _current.ThrowingCall = call;
        _current.Targets.Add(Dispatch(_basicBlock?.EnclosingRegion, null));
        _current.Targets.Add(next);
        _current = next;
        return value;
    }

    /// <summary>Whether a callee returns as many parts as its caller sees: what a type parameter stands for may have more than the callee knows of.</summary>
    private bool ReturnsPartsOf(Body target, IMethodSymbol method) => CompositeOf(target.Symbol?.ReturnType)?.Count == CompositeOf(method.ReturnType)?.Count;

    /// <summary>A callee may hand back what it is passed.</summary>
    private void NotePassed(ImmutableArray<Body> targets, Argument[] arguments, int[] results)
    {
        int[] left = [.. results.Concat(arguments.Select(static a => a.WritesTo)).Where(static s => s >= 0)];
        for (int i = 1; i < arguments.Length && left.Length > 0; i++)
        {
            if (!arguments[i].Value.IsCondition)
            {
                int position = i;
                arguments[i].Value.VisitSlots(from =>
                {
                    foreach (int to in left.Where(t => t != from))
                    {
                        _answers.AddPassed(from, to, targets, position);
                    }
                });
            }
        }
    }

    private Argument[] PassedTo(
        IMethodSymbol method, PartLayout layout, IOperation site, IOperation? instance, List<LoweredArgument> arguments, bool sameThis)
    {
        var passed = new Argument[layout.Count];
        passed[0] = new Argument(Expr.Unknown, instance is null ? OwnerOfThis(sameThis) : OwnerOf(instance), -1);
        for (int i = 1; i < passed.Length; i++)
        {
            passed[i] = new Argument(Expr.Unknown, i <= method.Parameters.Length ? OwnerRef.Other : OwnerRef.Undecided, -1);
        }

        if (layout.This > 0 && CompositeOf(method.ContainingType) is { } self)
        {
            // A new object starts empty; of one that is not followed, only what is ever stored in it is known.
            bool isNew = site is IObjectCreationOperation;
            var created = isNew ? TakeWanted(site) : null;
            for (int i = 0; i < self.Count; i++)
            {
                passed[layout.This + i] = isNew
                    ? new Argument(DefaultOf(self.Leaves[i].Type), OwnerRef.Other, created is null ? -1 : created[i])
                    : new Argument(Expr.Unknown, _analysis.Fields.OwnerElsewhere(self.Leaves[i]), -1);
            }
        }

        foreach (var argument in arguments)
        {
            if (argument.Ordinal >= 0 && argument.Ordinal < method.Parameters.Length)
            {
                passed[argument.Ordinal + 1] = new Argument(argument.Value, argument.Owner, argument.WritesTo);
            }

            int start = argument.Ordinal == Receiver ? layout.This : argument.Ordinal >= 0 && argument.Ordinal < method.Parameters.Length ? layout.Parameter(argument.Ordinal) : -1;
            if (argument.Parts is not { } parts || !layout.Has(start, parts.Length))
            {
                continue;
            }

            for (int i = 0; i < parts.Length; i++)
            {
                passed[start + i] = new Argument(parts[i], argument.PartOwners![i], argument.PartsWriteTo is { } slots ? slots[i] : -1);
            }
        }

        return passed;
    }
}
