using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Assignments, plain and compound, to variables, tuples and properties.</summary>
internal sealed partial class BodyLowering
{
    private void Assign(int slot, Expr value, SyntaxNode site)
    {
        if (slot >= 0)
        {
            value.VisitSlots(source => _answers.AddCopy(source, slot, value.IsCondition));
            Emit(new AssignInstr(slot, value) { Site = site });
        }
    }

    private Expr VisitAssignment(ISimpleAssignmentOperation assignment)
    {
        if (BindsDelegate(assignment))
        {
            return Expr.Unknown;
        }

        TrackOwner(assignment.Target, assignment.Value);

        if (assignment.Target is IPropertyReferenceOperation property && TargetSlot(property) < 0)
        {
            ForgetForeign(property);
            return VisitPropertyWrite(property, assignment.Value);
        }

        if (ResultSlots(assignment.Target) is { } elements)
        {
            VisitInto(assignment.Value, elements);
            return Expr.Unknown;
        }

        int target = TargetSlot(assignment.Target);
        if (target < 0)
        {
            VisitTargetParts(assignment.Target);
            ForgetForeign(assignment.Target);
        }

        var value = Visit(assignment.Value);
        Assign(target, value, assignment.Syntax);
        if (target < 0 && Unwrap(assignment.Target) is IMemberReferenceOperation or IArrayElementReferenceOperation)
        {
            KeepElsewhere(value, assignment.Syntax);
        }

        return target >= 0 ? new SlotExpr(target) : value;
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

    /// <summary>Finds what is kept elsewhere, and what is returned, of answers: this is known only when all assignments are.</summary>
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

        var returnedFrom = new HashSet<Body>();
        _lowered.ReturnsDrainResult = _answers.FindNumber(_lowered.ReturnSlots.Concat(_lowered.ParameterSlots), returnedFrom);
        _lowered.ReturnedFrom.AddRange(returnedFrom);
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
        if (written is not null)
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

    /// <summary>The slots of a tuple-typed local's elements; null if the target is no such local.</summary>
    private int[]? ResultSlots(IOperation target)
    {
        var local = Unwrap(target) as ILocalReferenceOperation;
        if (local?.Local.Type is not INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return null;
        }

        var elements = tuple.TupleElements;
        return Enumerable.Range(0, elements.Length).Select(i => SlotOf(local.Local, elements[i].Type, i)).ToArray();
    }

    /// <summary>Evaluates a tuple, or a call that returns one, into the slots of its elements.</summary>
    private void VisitInto(IOperation value, int[] targets)
    {
        value = Unwrap(value);
        switch (value)
        {
            case ITupleOperation tuple:
                var parts = tuple.Elements.Select(e => Spill(Visit(e), e.Type)).ToArray();
                for (int i = 0; i < targets.Length && i < parts.Length; i++)
                {
                    Assign(targets[i], parts[i], value.Syntax);
                }

                return;
            case IInvocationOperation invocation:
                _tupleResults = targets;
                VisitInvocation(invocation);
                _tupleResults = null;
                return;
            case ILocalReferenceOperation when ResultSlots(value) is { } sources:
                for (int i = 0; i < targets.Length && i < sources.Length; i++)
                {
                    Assign(targets[i], sources[i] >= 0 ? new SlotExpr(sources[i]) : Expr.Unknown, value.Syntax);
                }

                return;
        }

        Visit(value);
        foreach (int target in targets)
        {
            Assign(target, Expr.Unknown, value.Syntax);
        }
    }

    private Expr VisitDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (target is not ITupleOperation tuple)
        {
            return Visit(deconstruction.Value);
        }

        var slots = tuple.Elements
            .Select(e => TargetSlot(e is IDeclarationExpressionOperation declared ? declared.Expression : e))
            .ToArray();
        if (deconstruction.Syntax is AssignmentExpressionSyntax syntax && _graph.OriginalOperation.SemanticModel is { } model
            && model.GetDeconstructionInfo(syntax).Method is { } method)
        {
            Deconstruct(deconstruction, method, slots);
            return Expr.Unknown;
        }

        VisitInto(deconstruction.Value, slots);
        return Expr.Unknown;
    }

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

        LowerResolved(method, deconstruction, first == 1 ? null : deconstruction.Value, arguments, isVirtual: false, mayThrow: true);
    }

    /// <summary>A property that is read and written back, as <c>++</c> and <c>+=</c> do.</summary>
    private void WriteBack(IOperation target)
    {
        if (target is IPropertyReferenceOperation { Property.SetMethod: { } setter } property)
        {
            LowerCall(setter, property, property.Instance, property.Arguments, IsVirtualAccess(property), mayThrow: false);
        }
    }

    private Expr VisitCompound(ICompoundAssignmentOperation compound)
    {
        int target = TargetSlot(compound.Target);
        if (target < 0)
        {
            Visit(compound.Target);
            ForgetForeign(compound.Target);
        }

        var right = Visit(compound.Value);
        if (compound.OperatorMethod is { } method)
        {
            right = LowerCallee(method, compound, null, [], isVirtual: false);
            Assign(target, right, compound.Syntax);
            return right;
        }

        if (target < 0)
        {
            WriteBack(compound.Target);
        }

        Assign(target, target < 0 ? Expr.Unknown : Combine(compound.OperatorKind, compound.Type, new SlotExpr(target), right), compound.Syntax);
        return target < 0 ? Expr.Unknown : new SlotExpr(target);
    }

    private Expr VisitIncrement(IIncrementOrDecrementOperation increment)
    {
        int target = TargetSlot(increment.Target);
        if (target < 0)
        {
            Visit(increment.Target);
            ForgetForeign(increment.Target);
            WriteBack(increment.Target);
            return Expr.Unknown;
        }

        Expr old = new SlotExpr(target);
        if (increment.IsPostfix)
        {
            old = Spill(old, increment.Type);
        }

        var op = increment.Kind == OperationKind.Increment ? ArithOp.Add : ArithOp.Subtract;
        Assign(target, new ArithExpr(op, new SlotExpr(target), new ConstantExpr(ValueSet.One)), increment.Syntax);
        return increment.IsPostfix ? old : new SlotExpr(target);
    }
}
