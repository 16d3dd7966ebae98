namespace VcpuLint.Analyzers.Protocol;

/// <content>Publication and requests: what never decides about the work itself.</content>
internal static partial class Transfer
{
    /// <summary>Something ran that may make or take requests and set the exit reason, and nothing else.</summary>
    public static MachineState Disturb(MachineState state) => state.WithRequests(Requests.Undecided).WithExitReason(ExitReasonSet.Yes);

    private static MachineState Note(ProtocolEvent e, Owner owner, uint? argument, bool off, MachineState state)
    {
        switch (e.Kind)
        {
            case EventKind.Prepare:
                return off ? state.WithPrepared(true) : state;
            case EventKind.Barrier:
                return state.Mode == Mode.Stored ? state.WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Unknown) : state;
            case EventKind.StoreMode when owner != Owner.Other:
                return StoreMode(e, owner, e.FromArgument ? argument : 1, off, state);
            case EventKind.RaiseRequest when owner != Owner.Other:
                return state.WithRequests(owner == Owner.Own ? Requests.Unknown : Requests.Undecided);
            default:
                return state;
        }
    }

    private static MachineState StoreMode(ProtocolEvent e, Owner owner, uint? inGuest, bool off, MachineState state)
    {
        var mode = owner == Owner.Undecided || inGuest is null ? Mode.Undecided
            : inGuest == 0 ? Mode.Outside
            : !off ? Mode.Unsafe
            : e.Value != 0 ? Mode.StoredWithBarrier
            : Mode.Stored;

        // A look at the requests before the store does not count, whatever it found.
        return state.WithMode(mode).WithRequests(Requests.Unknown);
    }

    private static void LookAtRequests<TSink>(
        bool consumes, Owner owner, bool off, ref MachineState state, out MachineState pending, ref TSink sink)
        where TSink : ITransferSink
    {
        if (owner == Owner.Own && consumes)
        {
            if (state.MustExit)
            {
                sink.Report(new Verdict(RuleId.RequestAfterDrainError));
            }

            // One that is taken behind the publication, with interrupts off, was seen in time.
            state = state.Requests == Requests.Pending && off ? state.WithRequests(Requests.Clear) : state;
        }

        pending = state;
        if (consumes || owner == Owner.Other)
        {
            return;
        }

        pending = state.WithRequests(owner == Owner.Undecided ? Requests.Undecided : off ? Requests.Pending : Requests.Unknown);
        state = state.WithRequests(owner == Owner.Undecided ? Requests.Undecided : Requests.Clear);
    }
}
