using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Assignments, plain and compound, to variables, tuples and properties.</summary>
internal sealed partial class BodyLowering
{
    private void Assign(int slot, Expr value, SyntaxNode? site)
    {
        if (slot >= 0)
        {
            value.VisitSlots(source => _answers.AddCopy(source, slot, value.IsCondition));
            Emit(new AssignInstr(slot, value) { Site = site });
        }
    }

    private Expr VisitAssignment(ISimpleAssignmentOperation assignment)
    {
        if (BindsDelegate(assignment) || BindsAlias(assignment))
        {
            return Expr.Unknown;
        }

        if (CompositeOf(assignment.Target.Type) is { } composite)
        {
            return VisitWholeAssignment(assignment, composite);
        }

        TrackOwner(assignment.Target, assignment.Value);

        var place = Place(assignment.Target);
        if (place is IPropertyReferenceOperation property && TargetSlot(property) < 0)
        {
            ForgetForeign(property);
            return VisitPropertyWrite(property, assignment.Value);
        }

        int target = TargetSlot(assignment.Target);
        if (target < 0)
        {
            VisitTargetParts(assignment.Target);
            ForgetForeign(place);
        }

        var value = Visit(assignment.Value);
        KeepReading(place, value);
        Assign(target, value, assignment.Syntax);
        WritesToPathsOf(place);

        if (target < 0 && IsSeenByAnotherName(Unwrap(place)))
        {
            KeepElsewhere(value, assignment.Syntax);
        }

        return target >= 0 ? new SlotExpr(target) : value;
    }

    /// <summary>What an assignment fills: a capture of it stands for it where the value is a choice.</summary>
    private IOperation Place(IOperation target) =>
        Unwrap(target) is IFlowCaptureReferenceOperation capture && _captures.TryGetValue(capture.Id, out var captured) ? captured.Value : target;

    private Expr VisitWholeAssignment(ISimpleAssignmentOperation assignment, Composite composite)
    {
        var place = Place(assignment.Target);
        if (place is IPropertyReferenceOperation property && MemberOf(property) is null && TargetSlot(property) < 0)
        {
            ForgetForeign(property);
            return VisitPropertyWrite(property, assignment.Value);
        }

        var targets = TargetParts(assignment.Target);
        if (targets is null)
        {
            VisitTargetParts(assignment.Target);
            ForgetForeign(place);
        }

        var owners = PartOwners(assignment.Value, composite);
        var (whole, parts) = VisitWhole(assignment.Value, composite);
        TrackPartOwners(assignment.Target, i => owners[i]);
        AssignParts(targets ?? [], parts, assignment.Syntax);
        Assign(TargetSlot(assignment.Target), whole, assignment.Syntax);
        if (targets is null)
        {
            foreach (var part in parts)
            {
                KeepElsewhere(part, assignment.Syntax);
            }
        }

        return whole;
    }

    private void KeepElsewhere(Expr value, SyntaxNode site)
    {
        var slots = new List<int>();
        value.VisitSlots(slots.Add);
        if (slots.Count > 0)
        {
            var kept = new KeepElsewhereInstr { Site = site };
            Emit(kept);
            _keptElsewhere.Add((_current, kept, [.. slots]));
        }
    }

    /// <summary>Finds what is kept elsewhere of answers: this is known only when all assignments are.</summary>
    private void FollowAnswers()
    {
        _answers.Close();
        foreach (var (block, kept, slots) in _keptElsewhere)
        {
            kept.IsAnswer = _answers.Find(slots, kept.Callees);
            if (!kept.IsAnswer && kept.Callees.Count == 0)
            {
                block.Instrs.Remove(kept);
            }
        }
    }

    /// <summary>A field written through another reference may be the one of <c>this</c>.</summary>
    private void ForgetForeign(IOperation target)
    {
        ISymbol? written = Unwrap(target) switch
        {
            IFieldReferenceOperation { Instance: not null } field when !IsThis(field.Instance) => field.Field,
            IPropertyReferenceOperation { Instance: not null } property when !IsThis(property.Instance) => property.Property,
            _ => null,
        };
        if (written is not null && TrackedTypes.IsUnit(written.ContainingType))
        {
            // What "with" changes of a copy.
            var changed = Unwrap(((IMemberReferenceOperation)Unwrap(target)).Instance!);
            int copy = changed is IFlowCaptureReferenceOperation capture && _captures.TryGetValue(capture.Id, out var captured)
                ? captured.Slot
                : TargetSlot(changed);
            Assign(copy, Expr.Unknown, target.Syntax);
        }
        else if (written is not null)
        {
            _lowered.ForeignStores.Add(written.OriginalDefinition);
            Assign(_variables.TryGetValue((written.OriginalDefinition, -1), out int slot) ? slot : -1, Expr.Unknown, target.Syntax);
        }
    }

    private void VisitTargetParts(IOperation target)
    {
        foreach (var child in target.ChildOperations)
        {
            Visit(child);
        }
    }

    /// <summary>A property that is read and written back, as <c>++</c> and <c>+=</c> do.</summary>
    private void WriteBack(IOperation target, Expr value)
    {
        if (target is IPropertyReferenceOperation { Property.SetMethod: { } setter } property)
        {
            var written = new LoweredArgument(setter.Parameters.Length - 1, value, OwnerRef.Other, -1, property);
            LowerCall(setter, property, property.Instance, property.Arguments, IsVirtualAccess(property), mayThrow: false, written: written);
            WritesToPaths(property.Property);
        }
    }

    private Expr VisitCompound(ICompoundAssignmentOperation compound)
    {
        if (compound.OperatorMethod is { } method && !IsArithmetic(method))
        {
            return VisitOperatorAssignment(compound, method, compound.Target, compound.Value);
        }

        int target = TargetSlot(compound.Target);
        if (target < 0)
        {
            var old = Visit(compound.Target);
            ForgetForeign(compound.Target);
            old = MayChangeVariables(compound.Value) ? Spill(old, compound.Target.Type) : old;
            var changed = Combine(compound.OperatorKind, compound.Type, old, Visit(compound.Value));
            WriteBack(compound.Target, changed);
            return Expr.Unknown;
        }

        var combined = Combine(compound.OperatorKind, compound.Type, new SlotExpr(target), Visit(compound.Value));
        KeepReading(compound.Target, combined);
        Assign(target, combined, compound.Syntax);
        return new SlotExpr(target);
    }

    /// <summary>An operator with code of its own makes a new value of the old one.</summary>
    private Expr VisitOperatorAssignment(IOperation site, IMethodSymbol method, IOperation target, params IOperation[] operands)
    {
        var composite = CompositeOf(target.Type);
        int[]? results = composite is null ? null : ResultSlots(composite, target.Type!, SlotKind.Temporary);
        var outer = _wanted;
        _wanted = results is null ? null : (site, results);
        var value = method.IsStatic
            ? LowerCallee(method, site, null, [target, .. operands], isVirtual: false)
            : LowerCallee(method, site, target, operands, method.IsVirtual || method.IsAbstract || method.IsOverride);
        bool isFilled = _wanted is null;
        _wanted = outer;

        int slot = TargetSlot(target);
        var targets = TargetParts(target);
        if (slot < 0 && targets is null)
        {
            ForgetForeign(target);
            WriteBack(target, value);
        }

        if (composite is not null)
        {
            value = results!.Length > composite.Count ? new SlotExpr(results[composite.Count]) : value;
            AssignParts(targets ?? [], isFilled ? ReadParts(results.AsSpan(0, composite.Count).ToArray()) : [], site.Syntax);
            TrackPartOwners(target, static _ => OwnerRef.Undecided);
        }
        else if (MayBeVcpuPart(target.Type))
        {
            AddOwnerSource(target, OwnerRef.Undecided);
        }

        Assign(slot, value, site.Syntax);
        return value;
    }

    private Expr VisitIncrement(IIncrementOrDecrementOperation increment, bool isRead = true)
    {
        if (increment.OperatorMethod is { } method && !IsArithmetic(method))
        {
            return VisitOperatorAssignment(increment, method, increment.Target) is var result && increment.IsPostfix ? Expr.Unknown : result;
        }

        var op = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        int target = TargetSlot(increment.Target);
        if (target < 0)
        {
            var counted = Visit(increment.Target);
            ForgetForeign(increment.Target);
            WriteBack(increment.Target, Combine(op, increment.Type, counted, new ConstantExpr(ValueSet.One)));
            return Expr.Unknown;
        }

        Expr old = new SlotExpr(target);
        if (increment.IsPostfix && isRead)
        {
            old = Spill(old, increment.Type);
        }

        Assign(target, Combine(op, increment.Type, new SlotExpr(target), new ConstantExpr(ValueSet.One)), increment.Syntax);
        return increment.IsPostfix ? old : new SlotExpr(target);
    }
}
