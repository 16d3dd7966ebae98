using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Comparisons that say that something has changed: of two values neither of which is a constant.</summary>
internal sealed partial class BodyLowering
{
    private bool IsChange(IBinaryOperation binary, CompareExpr compare) =>
        compare is { Left: not ConstantExpr, Right: not ConstantExpr }
        && !binary.LeftOperand.ConstantValue.HasValue && !binary.RightOperand.ConstantValue.HasValue
        && Unwrap(binary.LeftOperand).Type is { IsValueType: true } && Unwrap(binary.RightOperand).Type is { IsValueType: true }
        && !IsCpuNumber(binary.LeftOperand) && !IsCpuNumber(binary.RightOperand);

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
