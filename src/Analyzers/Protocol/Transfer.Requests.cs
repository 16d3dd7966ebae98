namespace VcpuLint.Analyzers.Protocol;

/// <content>In which order requests are made, looked for and taken back, and the state is read that they announce.</content>
internal static partial class Transfer
{
    /// <summary>A request that is made where it has been looked for already is found the next time round only.</summary>
    private static void JudgeOrder<TSink>(MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (state.Late != 0)
        {
            sink.Report(new Verdict(RuleId.HandlerOrder));
        }
    }

    private static MachineState FollowRequest<TSink>(in ProtocolEvent e, in ProtocolCall call, Outcome outcome, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        uint followed = BitOf(call.Clock.Followed);
        switch (e.Kind)
        {
            case EventKind.ReadState:
                return Read(call, state);

            case EventKind.TestRequests when state.InterruptsOff:
                JudgeOrder(state, ref sink);
                return state.WithLate(0);

            case EventKind.TestRequests:
                return outcome.IsTrue() ? state : state.WithLate(0);

            case EventKind.SetInterrupts:
                return state.WithInterruptsOff(e.Value != 0);

            case EventKind.ChangeDepth:
                return e.Depth is Depth.Spin or Depth.Mutex ? ChangeLock(e, state) : state;

            case EventKind.ClearRequest:
                return TakeBack(call, followed, Clear(call, state));

            default:
                // Whoever looks for the request begins anew: what was read when it was found before has served its purpose.
                state = call.Owner == Owner.Other ? state : state.WithLookedFor(state.LookedFor | followed).WithLate(state.Late & ~followed);
                state = state.WithRead(state.Read & (~followed | state.ReadBefore));
                return outcome.IsTrue() ? TakeBack(call, followed, Handle(call, state)) : state;
        }
    }

    private static MachineState Clear(in ProtocolCall call, MachineState state) =>
        call.Owner == Owner.Other ? state : state.WithRequested(state.Requested & ~ClockBit(call));

    /// <summary>What a request was made for is done where it is taken: its handler runs behind what asked for it.</summary>
    private static MachineState Handle(in ProtocolCall call, MachineState state)
    {
        if (call.Clock.IsMixed && state.Topic == ClockTopic.Requests)
        {
            state = state.WithLastTaken(call.Clock.Followed == 0 ? MachineState.OtherRequest : call.Clock.Followed);
        }

        if (call.Owner != Owner.Other && state.Topic == ClockTopic.Updates)
        {
            state = state.WithOutside(state.Tokens);
        }

        if (call.Owner == Owner.Other || (state.Requested & ClockBit(call)) == 0)
        {
            return state;
        }

        return state.WithRequested(state.Requested & ~ClockBit(call)).WithTscMoved(false).WithErased(state.Erased && !state.CatchesUp);
    }

    /// <summary>The number of the request because of which a call is made.</summary>
    private static int HandledAt(in ProtocolCall call, MachineState state) => call.Clock.Handled != 0 ? call.Clock.Handled : state.Handled;

    private static MachineState Read(in ProtocolCall call, MachineState state)
    {
        uint read = call.Clock.Announced;
        state = state.WithRead(state.Read | read).WithLost(state.Lost & ~read);
        state = state.WithReadBefore(state.ReadBefore | (read & ~BitOf(HandledAt(call, state))));
        return state.WithOpen(HoldsLock(state) ? state.Open & ~read : state.Open | read);
    }

    private static MachineState TakeBack(in ProtocolCall call, uint followed, MachineState state)
    {
        // Who makes the request holds the lock that was held all the way from the reading: nothing has changed in between.
        bool isSafe = call.Clock.IsLocked && HoldsLock(state);
        return state.WithLost(state.Lost | (followed & (isSafe ? state.Open : state.Read)));
    }

    private static MachineState ChangeLock(in ProtocolEvent e, MachineState state)
    {
        state = state.WithDepth(e.Depth, Math.Max(0, Math.Min(MaxDepth, state.DepthOf(e.Depth) + e.Value)));
        return HoldsLock(state) ? state : state.WithOpen(state.Open | state.Read);
    }

    private static bool HoldsLock(MachineState state) => state.DepthOf(Depth.Spin) > 0 || state.DepthOf(Depth.Mutex) > 0;

    /// <summary>The bit of a request that is followed, by its number; none for 0.</summary>
    public static uint BitOf(int followed) => followed == 0 ? 0 : 1u << (followed - 1);
}
