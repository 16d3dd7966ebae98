using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Verification;

/// <summary>
/// The states in which a contract lets its method be called, as far as they can tell a body that keeps it from one that does not: the
/// facets move independently, so each is tried at its best and at its worst, and each context that the contract does not rule out.
/// </summary>
internal static class ContractStarts
{
    /// <summary>The states in which a method may be called.</summary>
    /// <param name="flags">The work flags of the compilation.</param>
    /// <param name="entry">The state in which the body is judged as a root.</param>
    /// <param name="required">The context that the contract requires.</param>
    public static IEnumerable<MachineState> Of(WorkFlagTable flags, MachineState entry, Context required)
    {
        var worst = entry.Judging(mode: !entry.HypercallEntry, preparation: !entry.HypercallEntry)
            .WithClean(0).WithTested(flags.All).WithDirty(flags.All).WithMustExit(true).WithMode(Mode.Outside).WithRequests(Requests.Unknown).WithPrepared(false);
        yield return worst;
        if (!worst.InterruptsOff && (required & Context.InterruptsOn) == 0)
        {
            yield return worst.WithInterruptsOff(true);
        }

        if (worst.InterruptsOff && (required & Context.InterruptsOff) == 0)
        {
            yield return worst.WithInterruptsOff(false);
        }

        if ((required & Context.InterruptsOn) == 0)
        {
            yield return worst.WithInterruptsOff(true).WithClean(flags.All).WithTested(flags.All).WithDirty(0).WithMustExit(false)
                .WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Clear).WithPrepared(true);
            yield return worst.WithInterruptsOff(true).WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Pending).WithPrepared(true);

            // A barrier changes something only behind a store.
            yield return worst.WithInterruptsOff(true).WithMode(Mode.Stored);
        }

        yield return worst.WithTested(0).WithDirty(0).WithMustExit(false);
        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            if (worst.DepthOf(depth) == 0 && !(depth == Depth.Preempt && (required & Context.PreemptionEnabled) != 0))
            {
                yield return worst.WithDepth(depth, 1);
            }
        }
    }

    /// <summary>The values of the argument that the contract speaks of; one null if it speaks of none.</summary>
    public static IEnumerable<long?> Arguments(CompilationAnalysis analysis, Contract contract)
    {
        if (contract.Parameter < 0)
        {
            yield return null;
        }
        else if (contract.Events.Any(static e => e is { FromArgument: true, Kind: EventKind.TestWork or EventKind.ClearWork }))
        {
            yield return analysis.Flags.Unpack(analysis.Flags.Table.All);
            yield return analysis.Flags.Unpack(1);
        }
        else if (contract.Events.Any(static e => e is { FromArgument: true, Kind: EventKind.StoreMode }) && analysis.Model.InGuestMode is { } inGuest)
        {
            yield return inGuest;
            yield return inGuest + 1;
        }
        else
        {
            yield return null;
        }
    }
}
