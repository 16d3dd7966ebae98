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

        if (binary.OperatorMethod is { IsImplicitlyDeclared: true, ContainingType: { IsRecord: true } record } && CompositeOf(record) is { } composite
            && Unwrap(binary.LeftOperand).Type is { IsValueType: true } && Unwrap(binary.RightOperand).Type is { IsValueType: true })
        {
            var first = VisitWhole(binary.LeftOperand, composite).Parts.ToList();
            HoldAll(first, composite);
            var equal = EqualParts(composite, [.. first], VisitWhole(binary.RightOperand, composite).Parts);
            return binary.OperatorKind == BinaryOperatorKind.Equals ? equal : new NotExpr(equal);
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
            BinaryOperatorKind.Add => new ArithExpr(ArithOp.Add, left, right),
            BinaryOperatorKind.Subtract => new ArithExpr(ArithOp.Subtract, left, right),
            BinaryOperatorKind.LeftShift => new ArithExpr(ArithOp.ShiftLeft, left, right),
            _ => Expr.Unknown,
        };
    }
}
