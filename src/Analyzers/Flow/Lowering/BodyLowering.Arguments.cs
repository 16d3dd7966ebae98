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
    // The ordinal by which the list of arguments holds the receiver.
    private const int Receiver = -2;

    private List<LoweredArgument> LowerArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var lowered = new List<LoweredArgument>(arguments.Length + 1);
        for (int i = 0; i < arguments.Length; i++)
        {
            var argument = LowerArgument(arguments[i]);
            if (arguments.Skip(i + 1).Any(static a => MayChangeVariables(a.Value)))
            {
                argument = argument with
                {
                    Value = Spill(argument.Value, arguments[i].Value.Type),
                    Parts = argument.Parts is { } parts && CompositeOf(arguments[i].Value.Type) is { } composite
                        ? [.. parts.Select((p, leaf) => Spill(p, composite.Leaves[leaf].Type))]
                        : argument.Parts,
                };
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
            bool isRead = parameter.RefKind == RefKind.Ref;
            var parts = CompositeOf(parameter.Type) is { } composite ? TargetParts(value) ?? [.. Enumerable.Repeat(-1, composite.Count)] : null;
            return new LoweredArgument(ordinal, slot >= 0 && isRead ? new SlotExpr(slot) : Expr.Unknown, isRead ? OwnerOf(value) : OwnerRef.Other, slot, value)
            {
                Parts = parts is null ? null : isRead ? ReadParts(parts) : UnknownParts(CompositeOf(parameter.Type)!),
                PartOwners = parts is null ? null : PartOwners(value, CompositeOf(parameter.Type)!),
                PartsWriteTo = parts,
                IsReference = true,
            };
        }

        return LowerOperand(ordinal, value, argument.Parameter?.Type);
    }

    /// <summary>A value that is passed: as it is, or part by part.</summary>
    private LoweredArgument LowerOperand(int ordinal, IOperation value, ITypeSymbol? type)
    {
        if (CompositeOf(type) is not { } composite)
        {
            var given = Visit(value);

            // What a condition is known to say is known behind the call too.
            return new LoweredArgument(ordinal, given.IsCondition ? Spill(given, value.Type) : given, OwnerOf(value), -1, value);
        }

        var (whole, parts) = VisitWhole(value, composite);
        return new LoweredArgument(ordinal, whole, OwnerOf(value), -1, value) { Parts = parts, PartOwners = PartOwners(value, composite) };
    }

    /// <summary>The receiver of a call, if it is a composite: a method of a struct works on the variable itself.</summary>
    private LoweredArgument? LowerReceiver(IOperation? instance)
    {
        if (instance is not null && (TrackedTypes.IsUnit(Unwrap(instance).Type) || TrackedTypes.IsInstant(Unwrap(instance).Type)))
        {
            return new LoweredArgument(Receiver, Visit(instance), OwnerRef.Other, -1, instance);
        }

        if (instance is null || CompositeOf(Unwrap(instance).Type) is not { } composite || (IsThis(instance) && _body.IsNested))
        {
            if (instance is not null && !IsThis(instance))
            {
                Visit(instance);
            }

            return null;
        }

        // A conversion makes a copy, so that what the method writes is not written to the variable.
        var slots = instance is IConversionOperation ? null : PartSlots(instance);
        return new LoweredArgument(Receiver, Expr.Unknown, OwnerRef.Other, -1, instance)
        {
            Parts = slots is null ? VisitWhole(instance, composite).Parts : ReadParts(slots),
            PartOwners = PartOwners(instance, composite),
            PartsWriteTo = slots,
            IsReference = true,
        };
    }

    /// <summary>What nobody tells of may have written anything.</summary>
    private void ForgetWritten(List<LoweredArgument> arguments, IOperation site)
    {
        foreach (var argument in arguments.Where(static a => a.IsReference))
        {
            Assign(argument.WritesTo, Expr.Unknown, site.Syntax);
            WritesToPathsOf(argument.Operation);
            if (argument.PartsWriteTo is { } parts)
            {
                AssignParts(parts, [], site.Syntax);
                TrackPartOwners(argument.Operation, static _ => OwnerRef.Undecided);
            }
            else if (MayBeVcpuPart(argument.Operation.Type))
            {
                AddOwnerSource(argument.Operation, OwnerRef.Undecided);
            }
        }
    }

    /// <summary>What the callees leave in the variables that were passed by reference is theirs to say.</summary>
    private void TrackLeftOwners(ImmutableArray<Body> targets, List<LoweredArgument> arguments, PartLayout layout, OwnerRef[] owners, bool passesFields)
    {
        foreach (var argument in arguments.Where(static a => a.IsReference))
        {
            foreach (var target in targets)
            {
                OwnerRef LeftAt(int position) => new ReturnedOwner(target, lowered => lowered.LeftAt(position), owners, passesFields || target.IsNested);
                int start = argument.Ordinal == Receiver ? layout.This : layout.Parameter(argument.Ordinal);
                if (argument.PartsWriteTo is not null && start > 0)
                {
                    TrackPartOwners(argument.Operation, i => LeftAt(start + i));
                }
                else if (argument.Ordinal >= 0 && MayBeVcpuPart(argument.Operation.Type))
                {
                    AddOwnerSource(argument.Operation, LeftAt(argument.Ordinal + 1));
                }
            }
        }
    }

    /// <summary>One argument with what the call needs to know of it.</summary>
    private readonly record struct LoweredArgument(int Ordinal, Expr Value, OwnerRef Owner, int WritesTo, IOperation Operation)
    {
        /// <summary>Gets the values of the parts, if the argument is a composite.</summary>
        public Expr[]? Parts { get; init; }

        public OwnerRef[]? PartOwners { get; init; }

        /// <summary>Gets the slots that take the parts after the call, if the argument is passed by reference.</summary>
        public int[]? PartsWriteTo { get; init; }

        public bool IsReference { get; init; }
    }
}
