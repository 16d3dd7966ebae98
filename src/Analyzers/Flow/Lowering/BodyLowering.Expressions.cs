using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    private readonly Dictionary<CaptureId, Expr[]> _capturedTuples = [];
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
        foreach (var call in operation.DescendantsAndSelf().Where(static o => o is IInvocationOperation).Reverse().ToArray())
        {
            LowerCallee(((IInvocationOperation)call).TargetMethod, call, null, [], isVirtual: false);
        }

        _nesting = nesting;
        return Expr.Unknown;
    }

    private Expr VisitCore(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Visit(statement.Operation);
            case IParenthesizedOperation parenthesized:
                return Visit(parenthesized.Operand);
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return Read(operation);
            case IFieldReferenceOperation field:
                if (field.Field is { IsReadOnly: true, IsStatic: true } && _analysis.Bodies.ConstantInitializer(field.Field) is { } initial)
                {
                    return new ConstantExpr(initial);
                }

                if (!IsThis(field.Instance))
                {
                    Visit(field.Instance);
                }

                return Read(operation);
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
                return new ConstantExpr(TrackedTypes.Top(defaulted) is { MayBeNull: true } ? ValueSet.Null : ValueSet.Zero);
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
        if (Unwrap(capture.Value) is ITupleOperation tuple)
        {
            // A switch on a tuple tests its elements one by one.
            _capturedTuples[capture.Id] = tuple.Elements.Select(e => Hold(Visit(e), e.Type)).ToArray();
            return Expr.Unknown;
        }

        var value = Visit(capture.Value);
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

    private void Assign(int slot, Expr value, SyntaxNode site)
    {
        if (slot >= 0)
        {
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
        return target >= 0 ? new SlotExpr(target) : value;
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

    private Expr VisitConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            return LowerCallee(method, conversion, null, [conversion.Operand], isVirtual: false);
        }

        var operand = Visit(conversion.Operand);

        // A cast to a smaller type may change the number, and an "as" may turn anything to null.
        bool keeps = conversion.IsImplicit || conversion.Conversion.IsNullable || !conversion.Conversion.IsNumeric
            || TypeSize(conversion.Type) >= TypeSize(conversion.Operand.Type);
        return keeps && !conversion.IsTryCast && TrackedTypes.Top(conversion.Type) is not null ? operand : Expr.Unknown;
    }

    private static int TypeSize(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_SByte or SpecialType.System_Byte => 1,
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 => 4,
        _ => 8,
    };

    private Expr VisitUnary(IUnaryOperation unary)
    {
        if (unary.OperatorMethod is { } method)
        {
            return LowerCallee(method, unary, null, [unary.Operand], isVirtual: false);
        }

        var operand = Visit(unary.Operand);
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not => new NotExpr(operand),
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus => new ArithExpr(ArithOp.Negate, operand, operand),
            UnaryOperatorKind.BitwiseNegation => unary.Type?.SpecialType == SpecialType.System_Boolean
                ? new NotExpr(operand)
                : new ArithExpr(ArithOp.Complement, operand, operand),
            _ => Expr.Unknown,
        };
    }

    private Expr VisitBinary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } method && _analysis.Bodies.Get(method) is not null)
        {
            return LowerCallee(method, binary, null, [binary.LeftOperand, binary.RightOperand], isVirtual: false);
        }

        var (left, right) = VisitInOrder(binary.LeftOperand, binary.RightOperand);
        return binary.OperatorMethod is null ? Combine(binary.OperatorKind, binary.Type, left, right) : Expr.Unknown;
    }

    /// <summary>Visits two operands; the first keeps the value it had before the calls of the second.</summary>
    private (Expr Left, Expr Right) VisitInOrder(IOperation first, IOperation second)
    {
        var left = Visit(first);
        if (left.ReadsSlots() && MayChangeVariables(second))
        {
            left = Spill(left, first.Type);
        }

        return (left, Visit(second));
    }

    private static bool MayChangeVariables(IOperation operation) => operation is not (ILocalReferenceOperation or IParameterReferenceOperation)
        && !operation.ConstantValue.HasValue
        && operation.DescendantsAndSelf().Any(static o => o is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation);

    /// <summary>Keeps a value in a slot of its own.</summary>
    private Expr Spill(Expr value, ITypeSymbol? type)
    {
        if (!value.ReadsSlots() || TrackedTypes.Top(type) is not { } top)
        {
            return value;
        }

        int slot = NewSlot(SlotKind.Temporary, null, top);
        Emit(new AssignInstr(slot, value));
        return new SlotExpr(slot);
    }

    private Expr Hold(Expr value, ITypeSymbol? type) => value is ConstantExpr ? value : Spill(value, type);

    private static Expr Compare(CompareOp op, Expr left, Expr right) => new CompareExpr(op, left, right);

    private static Expr Combine(BinaryOperatorKind kind, ITypeSymbol? type, Expr left, Expr right)
    {
        bool logic = type?.SpecialType == SpecialType.System_Boolean;
        return kind switch
        {
            BinaryOperatorKind.Equals => Compare(CompareOp.Equal, left, right),
            BinaryOperatorKind.NotEquals => Compare(CompareOp.NotEqual, left, right),
            BinaryOperatorKind.LessThan => Compare(CompareOp.Less, left, right),
            BinaryOperatorKind.LessThanOrEqual => Compare(CompareOp.LessOrEqual, left, right),
            BinaryOperatorKind.GreaterThan => Compare(CompareOp.Greater, left, right),
            BinaryOperatorKind.GreaterThanOrEqual => Compare(CompareOp.GreaterOrEqual, left, right),
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when logic => new LogicExpr(ArithOp.And, left, right),
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when logic => new LogicExpr(ArithOp.Or, left, right),
            BinaryOperatorKind.ExclusiveOr when logic => new LogicExpr(ArithOp.Xor, left, right),
            BinaryOperatorKind.And => new ArithExpr(ArithOp.And, left, right),
            BinaryOperatorKind.Or => new ArithExpr(ArithOp.Or, left, right),
            BinaryOperatorKind.ExclusiveOr => new ArithExpr(ArithOp.Xor, left, right),
            BinaryOperatorKind.Add => new ArithExpr(ArithOp.Add, left, right),
            BinaryOperatorKind.Subtract => new ArithExpr(ArithOp.Subtract, left, right),
            BinaryOperatorKind.LeftShift => new ArithExpr(ArithOp.ShiftLeft, left, right),
            _ => Expr.Unknown,
        };
    }
}
