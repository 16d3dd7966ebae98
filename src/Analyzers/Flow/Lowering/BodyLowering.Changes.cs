using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Comparisons that say that something has changed: of two values neither of which is a constant.</summary>
internal sealed partial class BodyLowering
{
    // Which of two numbers of the language's usual type is the greater says how far a loop has counted.
    private bool IsChange(IBinaryOperation binary, CompareExpr compare) =>
        (compare.Op is CompareOp.Equal or CompareOp.NotEqual || Unwrap(binary.LeftOperand).Type?.SpecialType != SpecialType.System_Int32)
        && (compare is { Left: not ConstantExpr, Right: not ConstantExpr } || IsDifference(binary, compare))
        && !binary.LeftOperand.ConstantValue.HasValue
        && Unwrap(binary.LeftOperand).Type is { IsValueType: true } && Unwrap(binary.RightOperand).Type is { IsValueType: true }
        && !IsCpuNumber(binary.LeftOperand) && !IsCpuNumber(binary.RightOperand);

    /// <summary>Whether the difference of two values is compared with zero.</summary>
    private static bool IsDifference(IBinaryOperation binary, CompareExpr compare) =>
        compare is { Op: CompareOp.Equal or CompareOp.NotEqual, Left: ArithExpr { Op: ArithOp.Subtract or ArithOp.Xor, Left: not ConstantExpr, Right: not ConstantExpr } or CastExpr { Operand: ArithExpr { Op: ArithOp.Subtract, Left: not ConstantExpr, Right: not ConstantExpr } }, Right: ConstantExpr { Value: { IsConstant: true, Value: 0 } } }
        && Unwrap(binary.LeftOperand) is IBinaryOperation;

    /// <summary>Two values of the language's own types are compared by a method; null if it is another one.</summary>
    private Expr? VisitEquals(IInvocationOperation invocation)
    {
        if (invocation is not { TargetMethod: { Name: "Equals", IsStatic: false, Parameters.Length: 1 } method, Instance: { } instance, Arguments.Length: 1 }
            || !SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, instance.Type)
            || invocation.Arguments[0] is not { } argument || TrackedTypes.Top(instance.Type) is null || instance.Type is not { IsValueType: true } || _analysis.Bodies.Get(method) is not null)
        {
            return null;
        }

        var (left, right) = VisitInOrder(instance, argument.Value);
        bool isChange = left is not ConstantExpr && right is not ConstantExpr && !IsCpuNumber(instance) && !IsCpuNumber(argument.Value);
        return new CompareExpr(CompareOp.Equal, left, right) { IsChange = isChange };
    }

    /// <summary>Whether a value says where a vCPU is loaded: it differs whenever the scheduler likes.</summary>
    private bool IsCpuNumber(IOperation operation) => Unwrap(operation) switch
    {
        IPropertyReferenceOperation property => _analysis.Contracts.Has(property.Property.OriginalDefinition, _analysis.Model.CpuNumber),
        IFieldReferenceOperation field => _analysis.Contracts.Has(field.Field.OriginalDefinition, _analysis.Model.CpuNumber),
        IParameterReferenceOperation parameter => IsCpuNumber(parameter.Parameter),
        ILocalReferenceOperation local => ValuesOf(local.Local).Any(IsCpuNumber),
        _ => false,
    };

    private bool IsCpuNumber(IParameterSymbol parameter)
    {
        for (var method = parameter.ContainingSymbol as IMethodSymbol; method is not null; method = method.OverriddenMethod)
        {
            if (parameter.Ordinal < method.Parameters.Length && _analysis.Contracts.Has(method.Parameters[parameter.Ordinal], _analysis.Model.CpuNumber))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is assigned to a local where it is declared.</summary>
    private IEnumerable<IOperation> ValuesOf(ILocalSymbol local) => local.DeclaringSyntaxReferences
        .Select(static r => r.GetSyntax()).OfType<Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax>()
        .Select(d => d.Initializer is { } initializer ? _graph.OriginalOperation.SemanticModel?.GetOperation(initializer.Value) : null)
        .OfType<IOperation>();
}
