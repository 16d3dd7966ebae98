namespace VcpuLint.Analyzers.Protocol;

/// <content>The context that a call is made in, and the state that a root leaves.</content>
internal static partial class Transfer
{
    /// <summary>The contexts that something has to be held for, and what is counted for it.</summary>
    public static readonly (Context Held, Depth Depth)[] Held =
    [
        (Context.PreemptionDisabled, Depth.Preempt), (Context.SpinHeld, Depth.Spin), (Context.MutexHeld, Depth.Mutex), (Context.SrcuHeld, Depth.Srcu),
    ];

    /// <summary>Judges the state in which a root returns against the one it started in.</summary>
    public static Reason JudgeReturn(MachineState entry, MachineState exit)
    {
        if (entry.InterruptsOff != exit.InterruptsOff)
        {
            return exit.InterruptsOff ? Reason.InterruptsOff : Reason.InterruptsOn;
        }

        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            int change = exit.DepthOf(depth) - entry.DepthOf(depth);
            if (change != 0)
            {
                return DepthReason(depth, held: change > 0);
            }
        }

        return Reason.None;
    }

    /// <summary>
    /// The state in which a body is judged that asks for a context: the required one. That its caller is in another has been reported at
    /// the call; what the body does is not reported again for it.
    /// </summary>
    public static MachineState Assume(Context required, MachineState state)
    {
        if ((required & (Context.InterruptsOff | Context.InterruptsOn)) != 0)
        {
            state = state.WithInterruptsOff((required & Context.InterruptsOff) != 0);
        }

        foreach (var (held, depth) in Held)
        {
            if ((required & held) != 0 && state.DepthOf(depth) == 0)
            {
                state = state.WithDepth(depth, 1);
            }
        }

        return (required & Context.PreemptionEnabled) != 0 ? state.WithDepth(Depth.Preempt, 0) : state;
    }

    /// <summary>Takes back what was only assumed, where the body left it as it was.</summary>
    public static MachineState TakeBack(Context required, MachineState caller, MachineState exit)
    {
        var assumed = Assume(required, caller);
        if (assumed.InterruptsOff != caller.InterruptsOff && exit.InterruptsOff == assumed.InterruptsOff)
        {
            exit = exit.WithInterruptsOff(caller.InterruptsOff);
        }

        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            int restored = exit.DepthOf(depth) - assumed.DepthOf(depth) + caller.DepthOf(depth);
            exit = exit.WithDepth(depth, Math.Max(0, Math.Min(MaxDepth, restored)));
        }

        return exit;
    }

    public static void ReportContext<TSink>(Context required, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        var reason = (required & Context.InterruptsOff) != 0 && !state.InterruptsOff ? Reason.InterruptsOn
            : (required & Context.InterruptsOn) != 0 && state.InterruptsOff ? Reason.InterruptsOff
            : (required & Context.PreemptionDisabled) != 0 && state.DepthOf(Depth.Preempt) == 0 ? Reason.PreemptionEnabled
            : (required & Context.PreemptionEnabled) != 0 && state.DepthOf(Depth.Preempt) != 0 ? Reason.PreemptionDisabled
            : (required & Context.SpinHeld) != 0 && state.DepthOf(Depth.Spin) == 0 ? Reason.SpinNotHeld
            : (required & Context.MutexHeld) != 0 && state.DepthOf(Depth.Mutex) == 0 ? Reason.MutexNotHeld
            : (required & Context.SrcuHeld) != 0 && state.DepthOf(Depth.Srcu) == 0 ? Reason.SrcuNotHeld
            : Reason.None;
        if (reason != Reason.None)
        {
            sink.Report(new Verdict(RuleId.WrongContext, reason));
        }
    }
}
