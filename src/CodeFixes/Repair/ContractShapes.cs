using System.Collections.Immutable;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>What a repair can use a method for, by its contract: no method is known by its name.</summary>
internal static class ContractShapes
{
    /// <summary>Whether the machine allows a call that may sleep.</summary>
    public static bool CanSleep(this MachineState state) =>
        !state.InterruptsOff && state.DepthOf(Depth.Preempt) == 0 && state.DepthOf(Depth.Spin) == 0;

    /// <summary>The test of all the work that holds with interrupts off.</summary>
    public static bool IsWholeCheck(this Contract contract, WorkFlagTable flags) =>
        Effects(contract) is [{ Kind: EventKind.TestWork, Racy: false, FromArgument: false } test] && test.Mask == flags.All;

    /// <summary>The test of all the work that may be made at any time.</summary>
    public static bool IsWholeHint(this Contract contract, WorkFlagTable flags) =>
        contract.Required == Context.None
        && Effects(contract) is [{ Kind: EventKind.TestWork, Racy: true, FromArgument: false } test] && test.Mask == flags.All;

    public static bool IsDrain(this Contract contract) => Effects(contract) is [.., { Kind: EventKind.Drain }];

    public static bool HasTest(this Contract contract) => contract.Events.Any(static e => e.Kind == EventKind.TestWork);

    public static bool HasRacyTest(this Contract contract) => contract.Events.Any(static e => e is { Kind: EventKind.TestWork, Racy: true });

    /// <summary>Whether the call gives up the CPU, and handles no other work.</summary>
    public static bool Reschedules(this Contract contract, WorkFlagTable flags) =>
        contract.Events.Any(e => e.Kind == EventKind.HandleWork && e.Mask != 0 && (e.Mask & ~flags.Reschedule) == 0);

    /// <summary>Whether the call gives a lock up while it sleeps, and which kind of lock.</summary>
    public static Depth? DroppedWhileAsleep(this Contract contract) =>
        Effects(contract) is [{ Kind: EventKind.ChangeDepth, Value: -1 } first, .., { Kind: EventKind.ChangeDepth, Value: 1 } last]
        && first.Depth == last.Depth
            ? first.Depth
            : null;

    /// <summary>Whether a call changes one thing only: interrupts or a depth, the way <paramref name="change"/> does.</summary>
    public static bool Makes(this Contract contract, ContextChange change) =>
        Effects(contract) is [var only] && ContextChange.Of(only) is { } made && made == change;

    /// <summary>The call that makes the last check of the work a prepared one.</summary>
    public static bool Prepares(this Contract contract) => Effects(contract) is [{ Kind: EventKind.Prepare }];

    public static bool LooksAtRequests(this Contract contract) => Effects(contract) is [{ Kind: EventKind.TestRequests }];

    /// <summary>The call that makes the request which is its argument.</summary>
    public static bool Raises(this Contract contract) => contract.Parameter >= 0 && Effects(contract) is [{ Kind: EventKind.RaiseRequest }];

    public static bool IsBarrier(this Contract contract) => Effects(contract) is [{ Kind: EventKind.Barrier }];

    /// <summary>The store of the mode that is an argument of the call, with a full barrier behind it or not.</summary>
    public static bool StoresMode(this Contract contract, bool barrier) =>
        Effects(contract) is [{ Kind: EventKind.StoreMode, FromArgument: true } store] && store.Value != 0 == barrier;

    private static ImmutableArray<ProtocolEvent> Effects(Contract contract) =>
        contract.Events.IsDefaultOrEmpty || contract.Events[0].Kind != EventKind.Require ? contract.Events : contract.Events.RemoveAt(0);
}
