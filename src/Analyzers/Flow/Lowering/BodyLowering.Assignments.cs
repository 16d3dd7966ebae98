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
        Assign(target, value, assignment.Syntax);
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
            var changed = Unwrap(target) is IMemberReferenceOperation { Instance: { } instance } ? Unwrap(instance) : null;
            int copy = changed is IFlowCaptureReferenceOperation capture && _captures.TryGetValue(capture.Id, out var captured) ? captured.Slot
                : changed is null ? -1 : TargetSlot(changed);
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

    private Expr VisitDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var targets = new List<IOperation>();
        AddTargets(deconstruction.Target, targets);
        if (deconstruction.Syntax is AssignmentExpressionSyntax syntax && _graph.OriginalOperation.SemanticModel is { } model
            && model.GetDeconstructionInfo(syntax).Method is { } method)
        {
            if (CompositeOf(Unwrap(deconstruction.Value).Type) is { } record && Positional(method) is { } fields)
            {
                var (owners, (_, parts)) = (PartOwners(deconstruction.Value, record), VisitWhole(deconstruction.Value, record));
                var members = Array.ConvertAll(fields, f => record.Find(f)!);
                AssignTargets(targets, [.. members.Select(m => m.Inner is null ? parts[m.Offset] : Expr.Unknown)], [.. members.Select(m => owners[m.Offset])], deconstruction.Syntax);
            }
            else
            {
                Deconstruct(deconstruction, method, [.. targets.Select(TargetSlot)]);
            }

            return Expr.Unknown;
        }

        if (CompositeOf(deconstruction.Target.Type) is not { } composite)
        {
            return Visit(deconstruction.Value);
        }

        var sources = PartOwners(deconstruction.Value, composite);
        AssignTargets(targets, VisitWhole(deconstruction.Value, composite).Parts, sources, deconstruction.Syntax);
        return Expr.Unknown;
    }

    /// <summary>The leaves of what is deconstructed into; a target that is a composite itself stands for all its own.</summary>
    private static void AddTargets(IOperation target, List<IOperation> targets)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (target is not ITupleOperation tuple)
        {
            targets.Add(target);
            return;
        }

        foreach (var element in tuple.Elements)
        {
            AddTargets(element, targets);
        }
    }

    private void AssignTargets(List<IOperation> targets, Expr[] parts, OwnerRef[] owners, SyntaxNode site)
    {
        int next = 0;
        foreach (var target in targets)
        {
            int first = next;
            if (CompositeOf(target.Type) is { } composite)
            {
                next += composite.Count;
                TrackPartOwners(target, i => owners[first + i]);
                AssignParts(TargetParts(target) ?? [], parts.AsSpan(first, Math.Min(composite.Count, parts.Length - first)).ToArray(), site);
                continue;
            }

            next++;
            if (first < parts.Length)
            {
                Assign(TargetSlot(target), parts[first], site);
                if (MayBeVcpuPart(target.Type) && first < owners.Length)
                {
                    AddOwnerSource(target, owners[first]);
                }
            }
        }
    }

    /// <summary>What a record is declared with, if the deconstruction is the one that the compiler writes for it.</summary>
    private static IFieldSymbol[]? Positional(IMethodSymbol method) => method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true }
        ? [.. method.Parameters.Select(p => method.ContainingType.GetMembers(p.Name).OfType<IPropertySymbol>().Select(Composites.BackingField).FirstOrDefault()).OfType<IFieldSymbol>()]
        : null;

    /// <summary>A deconstruction that is a call: of an instance method, or of an extension method that takes the value first.</summary>
    private void Deconstruct(IDeconstructionAssignmentOperation deconstruction, IMethodSymbol method, int[] slots)
    {
        method = method.ReducedFrom ?? method;
        var value = Visit(deconstruction.Value);
        int first = method.IsStatic ? 1 : 0;
        var arguments = new List<LoweredArgument>();
        if (first == 1)
        {
            arguments.Add(new LoweredArgument(0, value, OwnerOf(deconstruction.Value), -1, deconstruction.Value));
        }

        for (int i = 0; i < slots.Length; i++)
        {
            arguments.Add(new LoweredArgument(first + i, Expr.Unknown, OwnerRef.Undecided, slots[i], deconstruction.Value));
        }

        bool isVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride;
        LowerResolved(method, deconstruction, first == 1 ? null : deconstruction.Value, arguments, isVirtual, mayThrow: true);
    }

    /// <summary>A property that is read and written back, as <c>++</c> and <c>+=</c> do.</summary>
    private void WriteBack(IOperation target, Expr value)
    {
        if (target is IPropertyReferenceOperation { Property.SetMethod: { } setter } property)
        {
            var written = new LoweredArgument(setter.Parameters.Length - 1, value, OwnerRef.Other, -1, property);
            LowerCall(setter, property, property.Instance, property.Arguments, IsVirtualAccess(property), mayThrow: false, written: written);
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

        var right = Visit(compound.Value);
        Assign(target, Combine(compound.OperatorKind, compound.Type, new SlotExpr(target), right), compound.Syntax);
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
            : LowerCallee(method, site, target, operands, method.IsVirtual || method.IsOverride);
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
