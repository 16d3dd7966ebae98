using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Arguments: their values, whose they are, and what they write.</summary>
internal sealed partial class BodyLowering
{
    private List<LoweredArgument> LowerArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var lowered = new List<LoweredArgument>(arguments.Length + 1);
        for (int i = 0; i < arguments.Length; i++)
        {
            var argument = LowerArgument(arguments[i]);
            if (argument.Value.ReadsSlots() && arguments.Skip(i + 1).Any(static a => MayChangeVariables(a.Value)))
            {
                argument = argument with { Value = Spill(argument.Value, arguments[i].Value.Type) };
            }

            lowered.Add(argument);
        }

        return lowered;
    }

    private LoweredArgument LowerArgument(IArgumentOperation argument)
    {
        var value = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
        int ordinal = argument.Parameter?.Ordinal ?? -1;
        if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter)
        {
            int slot = TargetSlot(value);
            if (_analysis.Contracts.IsVcpuPart(parameter.Type))
            {
                AddOwnerSource(value, OwnerRef.Undecided);
            }

            return new LoweredArgument(ordinal, slot >= 0 && parameter.RefKind == RefKind.Ref ? new SlotExpr(slot) : Expr.Unknown, OwnerRef.Undecided, slot, value);
        }

        return new LoweredArgument(ordinal, Visit(value), OwnerOf(value), -1, value);
    }

    private void ForgetWritten(List<LoweredArgument> arguments, IOperation site)
    {
        foreach (var argument in arguments)
        {
            Assign(argument.WritesTo, Expr.Unknown, site.Syntax);
        }
    }

    /// <summary>One argument with what the call needs to know of it.</summary>
    private readonly record struct LoweredArgument(int Ordinal, Expr Value, OwnerRef Owner, int WritesTo, IOperation Operation);
}
