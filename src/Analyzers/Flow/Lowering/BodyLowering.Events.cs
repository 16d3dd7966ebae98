using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Calls under a contract: what the contract says is what they do.</summary>
internal sealed partial class BodyLowering
{
    private Expr EmitEvent(IMethodSymbol method, Effects.Contract contract, IOperation site, IOperation? instance, List<LoweredArgument> arguments)
    {
        var owner = instance is not null && _analysis.Contracts.IsVcpuPart(instance.Type) ? OwnerOf(instance)
            : arguments.FirstOrDefault(a => _analysis.Contracts.IsVcpuPart(a.Operation.Type)) is { Operation: not null } first ? first.Owner
            : contract.MovesDeadline && IsTimerOfNoVcpu(instance) ? OwnerRef.Other
            : OwnerRef.Own;
        var argument = contract.Parameter == Effects.Contract.NoParameter ? null
            : arguments.FirstOrDefault(a => a.Ordinal == contract.Parameter) is { Operation: not null } value ? ValueOf(value)
            : Expr.Unknown;
        if (contract.Events.Any(static e => e is { Kind: EventKind.TestWork, FromArgument: true }))
        {
            NoteMask(arguments.FirstOrDefault(a => a.Ordinal == contract.Parameter).Operation);
        }

        int result = contract.IsReading && TrackedTypes.Top(method.ReturnType) is { } top ? NewSlot(SlotKind.Temporary, null, top)
            : !contract.TellsResult ? -1 : contract.Result switch
            {
                Effects.ResultKind.Bool => NewSlot(SlotKind.Temporary, null, ValueSet.AnyBool),
                Effects.ResultKind.Number => NewSlot(SlotKind.Temporary, null, ValueSet.AnyNumber),
                Effects.ResultKind.Pair => NewSlot(SlotKind.Temporary, null, ValueSet.Anything),
                Effects.ResultKind.Version => NewSlot(SlotKind.Temporary, null, ValueSet.NotNegative),
                _ => -1,
            };
        ForgetWritten(arguments, site);
        Emit(new EventInstr(method, contract, owner, argument, result) { Site = site.Syntax });
        if (result < 0)
        {
            return Expr.Unknown;
        }

        if (contract.IsReading)
        {
            foreach (var filled in arguments.Where(static a => a.WritesTo >= 0))
            {
                Assign(filled.WritesTo, new ComputedExpr([new SlotExpr(result)]), site.Syntax);
            }

            var given = ComputedExpr.Of(arguments.Select(static a => a.Value));
            return given is ComputedExpr computed ? new ComputedExpr([new SlotExpr(result), .. computed.Operands]) : new SlotExpr(result);
        }

        if (!contract.IsMinor)
        {
            _answers.AddAnswer(result, isNumber: contract.Result == Effects.ResultKind.Number);
        }

        return new SlotExpr(result);
    }

    private void NoteMask(IOperation? mask)
    {
        switch (mask is null ? null : Unwrap(mask))
        {
            case IFieldReferenceOperation field:
                _lowered.MaskFields.Add(field.Field);
                break;
            case ILocalReferenceOperation { Local: { IsConst: true } local }:
                NoteConstant(local);
                break;
            case { } written:
                _lowered.WrittenMasks.Add(written);
                break;
        }
    }

    /// <summary>The value that a constant local is declared with, once, however often it is used.</summary>
    private void NoteConstant(ILocalSymbol local)
    {
        var declarator = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax;
        if (declarator?.Initializer is { } initializer && _graph.OriginalOperation.SemanticModel?.GetOperation(initializer.Value) is { } value
            && !_lowered.WrittenMasks.Exists(m => m.Syntax == value.Syntax))
        {
            _lowered.WrittenMasks.Add(value);
        }
    }

    /// <summary>What nothing is known of is at least one of its type.</summary>
    private Expr ValueOf(LoweredArgument argument) =>
        ConstantOf(argument) is var value and not UnknownExpr ? value
        : TrackedTypes.Range(argument.Operation.Type) is { } range ? new ConstantExpr(range.Top)
        : Expr.Unknown;

    /// <summary>A mask is a constant, or a readonly field with a constant initializer, or a tracked variable that holds one.</summary>
    private Expr ConstantOf(LoweredArgument argument)
    {
        if (Unwrap(argument.Operation) is IFieldReferenceOperation { Field: { IsReadOnly: true, IsConst: false } field }
            && _analysis.Bodies.ConstantInitializer(field) is { } constant)
        {
            return new ConstantExpr(constant);
        }

        return argument.Value;
    }
}
