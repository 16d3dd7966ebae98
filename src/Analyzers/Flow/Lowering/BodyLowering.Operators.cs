using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Operators and conversions, and the order in which operands are evaluated.</summary>
internal sealed partial class BodyLowering
{
    private Expr VisitConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            if (TrackedTypes.IsUnit(method.ContainingType) && TrackedTypes.Range(conversion.Operand.Type) is { } given
                && TrackedTypes.Range(conversion.Type) is { } wanted)
            {
                return Cast(Visit(conversion.Operand), given, wanted);
            }

            return LowerCallee(method, conversion, null, [conversion.Operand], isVirtual: false);
        }

        var operand = Visit(conversion.Operand);
        if (conversion.Conversion.IsNumeric && TrackedTypes.Range(conversion.Operand.Type) is { } from
            && TrackedTypes.Range(conversion.Type) is { } to)
        {
            return Cast(operand, from, to);
        }

        // A number that is followed does not come of one that is not, and an "as" may turn anything to null.
        bool keeps = conversion.IsImplicit || conversion.Conversion.IsNullable || !conversion.Conversion.IsNumeric;
        return keeps && !conversion.IsTryCast && TrackedTypes.Top(conversion.Type) is not null ? operand : Expr.Unknown;
    }

    /// <summary>A number of one type as another has it.</summary>
    private static Expr Cast(Expr operand, NumberRange from, NumberRange to)
    {
        if (to.IsSigned && to.Size == from.Size && operand is CastExpr { KeepsBits: true } cast)
        {
            return cast.Operand;
        }

        // A type that holds all of the other changes no number. Of the greatest that 64 bits hold without a sign, none is followed.
        bool isLossless = from.IsSigned == to.IsSigned ? to.Size >= from.Size : to.IsSigned && to.Size > from.Size;
        if (isLossless)
        {
            return operand is not (SlotExpr or ConstantExpr) && (!from.IsSigned || from.IsUnit) ? new CastExpr(operand, from.Interval, from.Top) : operand;
        }

        long high = to.IsSigned && !from.IsSigned && to.Size == sizeof(long) ? long.MaxValue - 1 : to.High;
        bool keepsBits = !to.IsSigned && from.IsSigned && to.Size == from.Size;
        return new CastExpr(operand, new ValueSet.Interval(to.Low, high), to.Top) { KeepsBits = keepsBits };
    }

    private Expr VisitUnary(IUnaryOperation unary)
    {
        if (unary.OperatorMethod is { } method && !IsArithmetic(method))
        {
            return LowerCallee(method, unary, null, [unary.Operand], isVirtual: false);
        }

        var operand = Visit(unary.Operand);
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not => new NotExpr(operand),
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Minus when IsNullable(unary.Type) => new ArithExpr(ArithOp.Negate, operand, operand) { IsLifted = true },
            UnaryOperatorKind.Minus => Typed(new ArithExpr(ArithOp.Negate, operand, operand), unary.Type),
            UnaryOperatorKind.BitwiseNegation => unary.Type?.SpecialType == SpecialType.System_Boolean
                ? new NotExpr(operand)
                : Typed(new ArithExpr(ArithOp.Complement, operand, operand), unary.Type),
            _ => Expr.Unknown,
        };
    }

    private Expr VisitBinary(IBinaryOperation binary)
    {
        bool isArithmetic = binary.OperatorMethod is { } unit && IsArithmetic(unit);
        if (!isArithmetic && binary.OperatorMethod is { } method && _analysis.Bodies.Get(method) is not null)
        {
            return LowerCallee(method, binary, null, [binary.LeftOperand, binary.RightOperand], isVirtual: false);
        }

        if (binary.OperatorMethod is { IsImplicitlyDeclared: true, ContainingType: { IsRecord: true } record } && CompositeOf(record) is { } composite
            && Unwrap(binary.LeftOperand).Type is { IsValueType: true } && Unwrap(binary.RightOperand).Type is { IsValueType: true })
        {
            var first = VisitWhole(binary.LeftOperand, composite).Parts.ToList();
            HoldAll(first, composite);
            var equal = EqualParts(composite, [.. first], VisitWhole(binary.RightOperand, composite).Parts);
            return binary.OperatorKind == BinaryOperatorKind.Equals ? equal : new NotExpr(equal);
        }

        var (left, right) = VisitInOrder(binary.LeftOperand, binary.RightOperand);
        bool asksForNull = binary.OperatorMethod is { IsImplicitlyDeclared: true }
            && (IsNullConstant(binary.LeftOperand) || IsNullConstant(binary.RightOperand));
        var combined = binary.OperatorMethod is null || isArithmetic || asksForNull ? Combine(binary.OperatorKind, binary.Type, left, right) : Expr.Unknown;
        return combined is CompareExpr compare && IsChange(binary, compare) ? new CompareExpr(compare.Op, compare.Left, compare.Right) { IsChange = true } : combined;
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
        return value.ReadsSlots() ? Keep(value, type) : value;
    }

    private Expr Keep(Expr value, ITypeSymbol? type)
    {
        if (TrackedTypes.Top(type) is not { } top)
        {
            return value;
        }

        int slot = NewSlot(SlotKind.Temporary, null, top);
        Assign(slot, value, null);
        return new SlotExpr(slot);
    }

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
            BinaryOperatorKind.Add => Typed(new ArithExpr(ArithOp.Add, left, right), type),
            BinaryOperatorKind.Subtract when IsNullable(type) => Expr.Unknown,
            BinaryOperatorKind.Subtract => Typed(new ArithExpr(ArithOp.Subtract, left, right), type),
            BinaryOperatorKind.Multiply => new ArithExpr(ArithOp.Multiply, left, right),
            BinaryOperatorKind.Divide => new ArithExpr(ArithOp.Divide, left, right),
            BinaryOperatorKind.Remainder => new ArithExpr(ArithOp.Remainder, left, right),
            BinaryOperatorKind.LeftShift => new ArithExpr(ArithOp.ShiftLeft, left, right),
            BinaryOperatorKind.RightShift => new ArithExpr(ArithOp.ShiftRight, left, right),
            _ => Expr.Unknown,
        };
    }

    private static bool IsNullable(ITypeSymbol? type) => type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>The operators of a unit are those of numbers.</summary>
    private static bool IsArithmetic(IMethodSymbol method) => TrackedTypes.IsUnit(method.ContainingType)
        && (method.ReturnType.SpecialType == SpecialType.System_Boolean || TrackedTypes.Range(method.ReturnType) is not null)
        && method.Parameters.All(static p => TrackedTypes.Range(p.Type) is not null);

    /// <summary>A difference of unsigned numbers is not negative, but only as a type: a cast of it to a signed one is the difference.</summary>
    private static Expr Typed(Expr difference, ITypeSymbol? type) => TrackedTypes.Range(type) is { IsSigned: false } range
        ? new CastExpr(difference, range.Interval, range.Top) { KeepsBits = true }
        : difference;

    /// <summary>What a method of the language's own numbers computes; null if it is not followed.</summary>
    private Expr? VisitArithmetic(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        bool isArithmetic = method.IsStatic && TrackedTypes.Range(method.ReturnType) is not null
            && (method.Name, method.Parameters.Length) is ("Max" or "Min", 2) or ("Abs", 1) or ("Clamp", 3)
            && method.Parameters.All(p => SymbolEqualityComparer.Default.Equals(p.Type, method.ReturnType))
            && (method.ContainingType.SpecialType != SpecialType.None
                || SymbolEqualityComparer.Default.Equals(method.ContainingType, _analysis.Compilation.GetTypeByMetadataName("System.Math")));
        if (!isArithmetic)
        {
            return null;
        }

        var values = LowerArguments(invocation.Arguments).OrderBy(static a => a.Ordinal).Select(static a => a.Value).ToArray();
        return method.Name switch
        {
            "Max" => new ArithExpr(ArithOp.Max, values[0], values[1]),
            "Min" => new ArithExpr(ArithOp.Min, values[0], values[1]),
            "Abs" => new ArithExpr(ArithOp.Absolute, values[0], values[0]),
            _ => new ArithExpr(ArithOp.Min, new ArithExpr(ArithOp.Max, values[0], values[1]), values[2]),
        };
    }
}
