using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Structs whose value is one number, and members that say what number they compute: contracts, and no names.</summary>
internal sealed partial class BodyLowering
{
    private static readonly Expr Nothing = new ConstantExpr(ValueSet.Zero);

    /// <summary>What the contract of a member says that it computes: the order is that of the model's enum.</summary>
    private enum Computed
    {
        Number,
        Zero,
        NotBelowZero,
        Magnitude,
        IsNegative,
        Greater,
        Lesser,
    }

    private Computed? ComputedBy(ISymbol member) => _analysis.Contracts.SpeaksProtocol(member.ContainingAssembly)
        && _analysis.Contracts.Find(member.OriginalDefinition, _analysis.Model.Computes) is { ConstructorArguments: { Length: 1 } arguments }
            && arguments[0].Value is int what ? (Computed)what : null;

    private Expr VisitComputed(
        Computed computed, IMethodSymbol method, IOperation site, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var lowered = new List<LoweredArgument>();
        if (instance is not null)
        {
            var receiver = Visit(instance);
            bool isHeld = arguments.Any(static a => MayChangeVariables(a.Value));
            lowered.Add(new LoweredArgument(Receiver, isHeld ? Spill(receiver, instance.Type) : receiver, OwnerRef.Other, -1, instance));
        }

        lowered.AddRange(LowerArguments(arguments));
        bool isTaken = TakeNumbers(method, site, lowered);
        if (_analysis.Contracts.Get(method) is { HasEffect: true } contract)
        {
            EmitEvent(method, contract, site, instance, lowered);
        }

        var operands = lowered.OrderBy(static a => a.Ordinal).Select(static a => a.Value).ToArray();
        var value = Compute(computed, operands, lowered.FirstOrDefault().Operation?.Type, method.ReturnType);

        // What is said of a number once is not said again of what it becomes.
        return isTaken && value is CastExpr cast
            ? new CastExpr(cast.Operand, cast.Fits, cast.Otherwise) { KeepsBits = cast.KeepsBits, IsVouchedFor = true }
            : value;
    }

    /// <summary>Notes the numbers that a call takes as numbers without a sign.</summary>
    /// <returns>Whether there are any.</returns>
    private bool TakeNumbers(IMethodSymbol method, IOperation site, List<LoweredArgument> arguments)
    {
        bool takes = false;
        foreach (var argument in arguments)
        {
            if (argument.Operation is not null && _analysis.Contracts.TakesUnsigned(method, argument.Ordinal == Receiver ? -1 : argument.Ordinal))
            {
                takes = true;
                Emit(new EventInstr(method, Effects.Contract.Unsigned, OwnerRef.Other, ValueOf(argument), -1)
                {
                    Site = site.Syntax,
                    Subject = argument.Operation.Syntax,
                });
            }
        }

        return takes;
    }

    private static Expr Compute(Computed computed, Expr[] operands, ITypeSymbol? from, ITypeSymbol? to)
    {
        if (computed == Computed.Zero)
        {
            return Nothing;
        }

        if (operands.Length == 0 || TrackedTypes.Range(from) is not { } given)
        {
            return Expr.Unknown;
        }

        var number = operands[0];
        var value = computed switch
        {
            Computed.IsNegative => Compare(CompareOp.Less, number, Nothing),
            Computed.NotBelowZero => new ArithExpr(ArithOp.Max, number, Nothing),
            Computed.Magnitude => new ArithExpr(ArithOp.Absolute, number, number),
            Computed.Greater when operands.Length == 2 => new ArithExpr(ArithOp.Max, number, operands[1]),
            Computed.Lesser when operands.Length == 2 => new ArithExpr(ArithOp.Min, number, operands[1]),
            Computed.Number => number,
            _ => Expr.Unknown,
        };
        return TrackedTypes.Range(to) is { } wanted && value is not UnknownExpr ? Cast(value, given, wanted) : value;
    }

    /// <summary>A unit that is made of its number, or of nothing; null if it is made in another way, or is none.</summary>
    private Expr? VisitUnit(IObjectCreationOperation creation)
    {
        if (!TrackedTypes.IsUnit(creation.Type) || TrackedTypes.Range(creation.Type) is not { } unit)
        {
            return null;
        }

        if (creation is { Arguments.Length: 1, Initializer: null } && creation.Arguments[0].Value is var given
            && TrackedTypes.Range(given.Type) is { } number)
        {
            return Cast(Visit(given), number, unit);
        }

        if (creation is { Arguments.IsEmpty: true, Initializer: null })
        {
            return Nothing;
        }

        LowerArguments(creation.Arguments);
        Visit(creation.Initializer);
        return Expr.Unknown;
    }
}
