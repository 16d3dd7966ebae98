using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Delegates under a contract: of their type, or of the parameter they came in by.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The contract under which a delegate is invoked: that of the parameter it came in by, or of its type; empty if there is none.</summary>
    private Effects.Contract ContractOfDelegate(IOperation? instance)
    {
        var invoked = instance is null ? null : Unwrap(instance);
        if (invoked is IParameterReferenceOperation { Parameter: var parameter } && _analysis.Contracts.Get(parameter) is { HasEffect: true } contract)
        {
            return contract;
        }

        return invoked?.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? _analysis.Contracts.Get(invoke) : Effects.Contract.Empty;
    }

    private void NoteConversion(IOperation value)
    {
        if (Unwrap(value) is IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type } creation
            && _analysis.Contracts.Get(invoke) is { HasEffect: true } contract)
        {
            NoteConversion(creation, contract, $"'{type.Name}'");
        }
    }

    private void NoteConversion(IDelegateCreationOperation creation, Effects.Contract contract, string owner)
    {
        if (TargetOf(creation) is { } target)
        {
            var body = target.Nested ?? (target.Method is { } method ? _analysis.Bodies.Get(method) : null);
            _lowered.ContractedConversions.Add(new ContractedConversion(creation.Syntax, contract, owner, target.Method ?? body?.Symbol, body));
        }
    }

    /// <summary>What is passed for a parameter under a contract has to keep it.</summary>
    private void NoteConversions(IMethodSymbol method, List<LoweredArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Operation.Type?.TypeKind == TypeKind.Delegate && ContractOfParameter(method, argument) is { HasEffect: true } contract
                && Unwrap(argument.Operation) is IDelegateCreationOperation creation)
            {
                NoteConversion(creation, contract, $"parameter '{method.Parameters[argument.Ordinal].Name}'");
            }
        }
    }

    private Effects.Contract ContractOfParameter(IMethodSymbol method, LoweredArgument argument) =>
        argument.Ordinal >= 0 && argument.Ordinal < method.Parameters.Length ? _analysis.Contracts.Get(method.Parameters[argument.Ordinal]) : Effects.Contract.Empty;
}
