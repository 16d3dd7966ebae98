using FsCheck;
using FsCheck.Fluent;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Protocol;
using Context = VcpuLint.Analyzers.Protocol.Context;

namespace VcpuLint.Tests.Laws;

/// <summary>States and calls of the abstract machine, for laws that hold for all of them.</summary>
internal static class MachineGenerators
{
    public const uint MustExit = 6;
    public const uint Reschedule = 24;

    public static WorkFlagTable Flags { get; } =
        new(["NotifyResume", "SigPending", "NotifySignal", "NeedResched", "NeedReschedLazy"], MustExit, Reschedule);

    /// <summary>Any state of a port that is judged by everything, as reachable ones are: no flag is known clear and seen pending at once.</summary>
    public static Gen<MachineState> States { get; } =
        from judged in Gen.Elements(
            default(MachineState).Judging(true, true), default(MachineState).Judging(false, false), default(MachineState).WithHypercallEntry(true))
        from clean in Sets
        from tested in Sets
        from dirty in Sets
        from bits in Gen.Choose(0, 31)
        from depths in Gen.Choose(0, 255)
        from mode in Gen.Elements(Mode.Outside, Mode.Unsafe, Mode.Stored, Mode.StoredWithBarrier)
        from requests in Gen.Elements(Requests.Unknown, Requests.Pending, Requests.Clear)
        select judged
            .WithInterruptsOff((bits & 1) != 0)
            .WithClean((bits & 1) != 0 ? clean : 0)
            .WithTested(tested | clean | dirty)
            .WithDirty(dirty)
            .WithMustExit((bits & 2) != 0)
            .WithPrepared((bits & 5) == 5)
            .WithGaveUpCpu((bits & 8) != 0)
            .WithClearedMustExit((bits & 16) != 0)
            .WithDepth(Depth.Preempt, depths & 3)
            .WithDepth(Depth.Spin, (depths >> 2) & 3)
            .WithDepth(Depth.Srcu, (depths >> 4) & 3)
            .WithDepth(Depth.Mutex, (depths >> 6) & 3)
            .WithMode(mode)
            .WithRequests(mode == Mode.Unsafe && requests == Requests.Pending ? Requests.Unknown : requests);

    /// <summary>Any call under a contract of one to three parts, some of which come with some results only.</summary>
    public static Gen<ProtocolCall> Calls { get; } =
        from events in Gen.ListOf(Events)
        from required in Gen.Elements(Context.None, Context.None, Context.InterruptsOff, Context.PreemptionDisabled, Context.SpinHeld)
        from result in Gen.Elements(ResultKind.None, ResultKind.Bool, ResultKind.Number)
        from owner in Gen.Elements(Owner.Own, Owner.Own, Owner.Own, Owner.Other)
        from argument in Gen.Choose(0, 31)
        let contract = new Contract(events.Take(3), required, parameter: -1, argument: null, result, saysNothing: true)
        select new ProtocolCall(contract.Events, contract.Outcomes, owner, (uint)argument);

    private static Gen<uint> Sets => Gen.Frequency((2, Gen.Constant(0u)), (2, Gen.Constant(31u)), (3, Gen.Choose(0, 31).Select(static set => (uint)set)));

    private static Gen<ProtocolEvent> Events =>
        from kind in Gen.Elements(Enum.GetValues<EventKind>().Where(static k => k is not (EventKind.Require or EventKind.SetExitReason or EventKind.CountSignalExit)))
        from value in Gen.Choose(0, 1)
        from depth in Gen.Elements(Enum.GetValues<Depth>())
        from mask in Sets
        from racy in Gen.Elements(true, false)
        from argument in Gen.Elements(true, false)
        from when in Gen.Elements(Results.Any, Results.Any, Results.Any, Results.Zero, Results.Negative, Results.True, Results.False)
        let isConditional = kind is EventKind.SetInterrupts or EventKind.ChangeDepth or EventKind.StoreMode or EventKind.Barrier or EventKind.RaiseRequest
            or EventKind.HandleWork or EventKind.Prepare
        select new ProtocolEvent(
            kind,
            kind == EventKind.ChangeDepth ? (value == 0 ? -1 : 1) : value,
            depth,
            mask,
            racy,
            fromArgument: argument && kind is EventKind.TestWork or EventKind.ClearWork,
            isConditional ? when : Results.Any);
}
