using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Exceptions and finally regions as ordinary edges. A finally region is entered with a number in a slot of its own and ends by going
/// on where that number says, so that paths which enter it from different places are not mixed up behind it.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<ControlFlowRegion, (int Slot, IrBlock End)> _finallies = [];
    private readonly Dictionary<(ControlFlowRegion Region, ITypeSymbol? Type), IrBlock> _dispatches = [];
    private readonly Dictionary<(ControlFlowRegion Parent, int First, ITypeSymbol? Type), IrBlock> _handlers = [];
    private IrBlock? _throwExit;

    // The block in which a call may already have thrown, and how many instructions it had then: nothing new can be seen by the handlers
    // until another one is added.
    private (IrBlock Block, int Count)? _throwsSince;

    // A call may throw in a try: what is done before that, or on the way out, is the state in which the exception gets to the caller.
    private bool _mayThrowInTry;

    private IrBlock ThrowExit => _throwExit ??= NewBlock();

    /// <summary>A call that may throw is about to be made: the handlers around it see the state before it.</summary>
    private void MayThrow()
    {
        if (InnermostTry(_basicBlock?.EnclosingRegion) is not { } region
            || _throwsSince is { } since && since.Block == _current && since.Count == _current.Instrs.Count)
        {
            return;
        }

        var next = NewBlock();
        _mayThrowInTry = true;
        _current.Kind = TerminatorKind.Choice;
        _current.IsImplicitThrow = true;
        _current.Targets.Add(next);
        _current.Targets.Add(Dispatch(region, null));
        _current = next;
        _throwsSince = (next, 0);
    }

    /// <summary>The way to <paramref name="destination"/> through the finally regions that the branch leaves.</summary>
    private IrBlock Through(ImmutableArray<ControlFlowRegion> finallies, IrBlock destination)
    {
        for (int i = finallies.Length - 1; i >= 0; i--)
        {
            destination = EnterFinally(finallies[i], destination);
        }

        return destination;
    }

    private IrBlock EnterFinally(ControlFlowRegion region, IrBlock after)
    {
        var (slot, end) = Finally(region);
        int number = end.Targets.IndexOf(after);
        if (number < 0)
        {
            number = end.Targets.Count;
            end.Targets.Add(after);
        }

        var stub = NewBlock();
        stub.Instrs.Add(new AssignInstr(slot, new ConstantExpr(ValueSet.Constant(number))));
        stub.Jump(_blocks[region.FirstBlockOrdinal]);
        return stub;
    }

    private (int Slot, IrBlock End) Finally(ControlFlowRegion region)
    {
        if (!_finallies.TryGetValue(region, out var known))
        {
            int slot = NewSlot(SlotKind.Temporary, null, ValueSet.AnyNumber);
            var end = NewBlock();
            end.Kind = TerminatorKind.Resume;
            end.Slot = slot;
            known = (slot, end);
            _finallies.Add(region, known);
        }

        return known;
    }

    /// <summary>The block ends a finally region, or a filter that did not accept the exception.</summary>
    private void LowerRegionEnd(BasicBlock block) => _current.Jump(RegionEndTarget(block));

    private IrBlock RegionEndTarget(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = Around(region))
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                return Finally(region).End;
            }

            if (region.Kind == ControlFlowRegionKind.FilterAndHandler)
            {
                // The filter did not accept: the handlers behind it are asked.
                return Around(region) is { } parent ? Handlers(parent, parent.NestedRegions.IndexOf(region) + 1, null) : ThrowExit;
            }
        }

        return ThrowExit;
    }

    /// <summary>The region around another. The graph of a lambda hangs in that of the body around it, whose handlers are not the lambda's own.</summary>
    private static ControlFlowRegion? Around(ControlFlowRegion region) => region.Kind == ControlFlowRegionKind.Root ? null : region.EnclosingRegion;

    /// <summary>Where an exception thrown in the region goes: any handler that may take it.</summary>
    private IrBlock Dispatch(ControlFlowRegion? from, ITypeSymbol? type)
    {
        var region = InnermostTry(from);
        if (region is null)
        {
            return ThrowExit;
        }

        if (_dispatches.TryGetValue((region, type), out var known))
        {
            return known;
        }

        var dispatch = NewBlock();
        dispatch.Kind = TerminatorKind.Choice;
        _dispatches.Add((region, type), dispatch);
        var parent = region.EnclosingRegion!;
        if (parent.Kind == ControlFlowRegionKind.TryAndFinally)
        {
            var handler = parent.NestedRegions.First(static r => r.Kind == ControlFlowRegionKind.Finally);
            dispatch.Targets.Add(EnterFinally(handler, Dispatch(Around(parent), type)));
            return dispatch;
        }

        dispatch.Targets.Add(Handlers(parent, 0, type));
        return dispatch;
    }

    /// <summary>The handlers of a try from one on, and beyond them those further out.</summary>
    private IrBlock Handlers(ControlFlowRegion parent, int first, ITypeSymbol? type)
    {
        if (_handlers.TryGetValue((parent, first, type), out var known))
        {
            return known;
        }

        var dispatch = NewBlock();
        dispatch.Kind = TerminatorKind.Choice;
        _handlers.Add((parent, first, type), dispatch);
        var asked = new List<ITypeSymbol>();
        foreach (var handler in parent.NestedRegions.Skip(first))
        {
            // What a handler takes has been offered to an earlier one of the same type: its filter passes it on, not this choice.
            if (handler.Kind is not (ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler) || !MayCatch(handler.ExceptionType, type)
                || (handler.ExceptionType is { } caught && asked.Any(a => IsOrDerivesFrom(caught, a))))
            {
                continue;
            }

            if (handler.ExceptionType is not null)
            {
                asked.Add(handler.ExceptionType);
            }

            // A handler that every such exception gets to hides those behind it; a filter passes on what it does not accept by itself.
            dispatch.Targets.Add(_blocks[handler.FirstBlockOrdinal]);
            if (CatchesAll(handler.ExceptionType, type))
            {
                return dispatch;
            }
        }

        dispatch.Targets.Add(Dispatch(Around(parent), type));
        return dispatch;
    }

    private static ControlFlowRegion? InnermostTry(ControlFlowRegion? region)
    {
        while (region is not null && region.Kind != ControlFlowRegionKind.Try)
        {
            region = Around(region);
        }

        return region;
    }

    private static bool MayCatch(ITypeSymbol? caught, ITypeSymbol? thrown) =>
        caught is null || thrown is null || IsOrDerivesFrom(thrown, caught) || IsOrDerivesFrom(caught, thrown);

    private static bool CatchesAll(ITypeSymbol? caught, ITypeSymbol? thrown) =>
        caught is null || caught.SpecialType == SpecialType.System_Object
        || caught is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || (thrown is not null && IsOrDerivesFrom(thrown, caught));

    private static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
