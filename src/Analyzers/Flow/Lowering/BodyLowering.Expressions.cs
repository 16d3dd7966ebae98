using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Expressions: visited in evaluation order, calls become instructions, and what is left is a value.</summary>
internal sealed partial class BodyLowering
{
    // Operations nest as deeply as the source; far beyond what anybody writes, the value is simply not followed.
    private const int MaxNesting = 200;

    private int _nesting;

    private Expr Visit(IOperation? operation)
    {
        if (operation is null)
        {
            return Expr.Unknown;
        }

        if (operation.ConstantValue.HasValue)
        {
            return TrackedTypes.Constant(operation) is { } constant ? new ConstantExpr(constant) : Expr.Unknown;
        }

        if (_nesting >= MaxNesting)
        {
            return VisitFlat(operation);
        }

        _nesting++;
        var value = VisitCore(operation);
        _nesting--;
        return value;
    }

    /// <summary>An expression of absurd depth: its calls are found without recursion, in source order, and its value is unknown.</summary>
    private Expr VisitFlat(IOperation operation)
    {
        int nesting = _nesting;
        _nesting = 0;
        var calls = new Stack<IInvocationOperation>();
        var pending = new Stack<IOperation>([operation]);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next is IInvocationOperation call)
            {
                calls.Push(call);
            }

            foreach (var child in next.ChildOperations)
            {
                pending.Push(child);
            }
        }

        foreach (var call in calls)
        {
            LowerCallee(call.TargetMethod, call, null, [], call.IsVirtual);
        }

        _nesting = nesting;
        return Expr.Unknown;
    }

    private Expr VisitCore(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation counted }:
                return VisitIncrement(counted, isRead: false);
            case IExpressionStatementOperation statement:
                return Visit(statement.Operation);
            case IParenthesizedOperation parenthesized:
                return Visit(parenthesized.Operand);
            case ILocalReferenceOperation { Type: { TypeKind: TypeKind.Delegate } type }:
                // Who reads it may keep it where others invoke it.
                _lowered.Conversions.AddRange(TargetsOfDelegate(operation).Select(t => (type, t)));
                return Read(operation);
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return Read(operation);
            case IMemberReferenceOperation { Instance: { } instance } member when MemberOf(member) is { } part && !(IsThis(instance) && _body.IsNested):
                return TargetSlot(member) is var slot and >= 0 ? new SlotExpr(slot) : VisitPart(instance, part);
            case IFieldReferenceOperation field:
                if (field.Field is { IsReadOnly: true, IsStatic: true } && _analysis.Bodies.ConstantInitializer(field.Field) is { } initial)
                {
                    return new ConstantExpr(initial);
                }

                if (IsThis(field.Instance))
                {
                    return Read(operation);
                }

                Visit(field.Instance);
                return PathSlot(field) is var path and >= 0 ? new SlotExpr(path) : Read(operation);
            case IFlowCaptureReferenceOperation reference:
                return _captures.TryGetValue(reference.Id, out var captured) && captured.Slot >= 0 ? new SlotExpr(captured.Slot) : Expr.Unknown;
            case IFlowCaptureOperation capture:
                return VisitCapture(capture);
            case IPropertyReferenceOperation property:
                return VisitPropertyRead(property);
            case IInvocationOperation invocation:
                return VisitInvocation(invocation);
            case IObjectCreationOperation creation:
                return VisitCreation(creation);
            case IDynamicInvocationOperation dynamicCall:
                VisitTargetParts(dynamicCall);
                InvokeUnknown(dynamicCall, null, dynamicCall.Arguments, "the dynamic call");
                return Expr.Unknown;
            case IFunctionPointerInvocationOperation pointerCall:
                VisitTargetParts(pointerCall);
                InvokeUnknown(pointerCall, null, pointerCall.Arguments.Select(static a => a.Value), "the function pointer");
                return Expr.Unknown;
            case ISimpleAssignmentOperation assignment:
                return VisitAssignment(assignment);
            case ICompoundAssignmentOperation compound:
                return VisitCompound(compound);
            case IIncrementOrDecrementOperation increment:
                return VisitIncrement(increment);
            case IDeconstructionAssignmentOperation deconstruction:
                return VisitDeconstruction(deconstruction);
            case IConversionOperation conversion:
                return VisitConversion(conversion);
            case IUnaryOperation unary:
                return VisitUnary(unary);
            case IBinaryOperation binary:
                return VisitBinary(binary);
            case IIsPatternOperation isPattern:
                return VisitIsPattern(isPattern);
            case IIsNullOperation isNull:
                return Compare(CompareOp.Equal, Visit(isNull.Operand), new ConstantExpr(ValueSet.Null));
            case IDelegateCreationOperation delegateCreation:
                return VisitDelegate(delegateCreation);
            case IFlowAnonymousFunctionOperation lambda:
                Escape(lambda);
                return new ConstantExpr(ValueSet.NotNull);
            case IDefaultValueOperation { Type: { } defaulted }:
                return DefaultOf(defaulted);
            case ITupleBinaryOperation comparison:
                return VisitTupleComparison(comparison);
            case IInstanceReferenceOperation or ITypeOfOperation:
                return new ConstantExpr(ValueSet.NotNull);
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Visit(element);
                }

                return Expr.Unknown;
            default:
                // Kinds that this list does not name move nothing themselves; what they contain is visited.
                foreach (var child in operation.ChildOperations)
                {
                    Visit(child);
                }

                return Expr.Unknown;
        }
    }

    private Expr Read(IOperation operation) => TargetSlot(operation) is var slot and >= 0 ? new SlotExpr(slot) : Expr.Unknown;

    private Expr VisitCapture(IFlowCaptureOperation capture)
    {
        if (_boundCaptures.Contains(capture.Id))
        {
            // It is an arm of what a local holds, and is invoked as what it is.
            return new ConstantExpr(ValueSet.NotNull);
        }

        Expr value;
        if (CompositeOf(capture.Value.Type) is { } composite)
        {
            var owners = PartOwners(capture.Value, composite);
            (value, var parts) = VisitWhole(capture.Value, composite);
            if (!_capturedParts.TryGetValue(capture.Id, out int[]? slots))
            {
                _capturedParts.Add(capture.Id, slots = ResultSlots(composite, capture.Value.Type!, SlotKind.Temporary).AsSpan(0, composite.Count).ToArray());
            }

            AssignParts(slots, parts, capture.Syntax);
            for (int i = 0; i < owners.Length; i++)
            {
                CapturedPart(capture.Id, i).Sources.Add(owners[i]);
            }
        }
        else
        {
            value = Visit(capture.Value);
        }

        if (!_captures.TryGetValue(capture.Id, out var captured))
        {
            var top = TrackedTypes.Top(capture.Value.Type);
            captured = new Captured(top is null ? -1 : NewSlot(SlotKind.Temporary, null, top), capture.Value);
            _captures.Add(capture.Id, captured);
        }

        TrackCapturedOwner(capture);
        Assign(captured.Slot, value, capture.Syntax);
        return value;
    }
}
