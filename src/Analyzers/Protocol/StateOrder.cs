namespace VcpuLint.Analyzers.Protocol;

/// <summary>
/// What a state promises those who go on from it. A state keeps the promise of another if whatever is right behind the promised one is right
/// behind it: contexts are equal, more is known to be clear, and less is owed.
/// </summary>
internal static class StateOrder
{
    /// <summary>What <paramref name="actual"/> falls short of <paramref name="promised"/> in, in words; null if it keeps the promise.</summary>
    public static string? Gap(WorkFlagTable flags, MachineState promised, MachineState actual)
    {
        if (promised.InterruptsOff != actual.InterruptsOff)
        {
            return $"interrupts are {OnOff(actual)}, and the contract says {OnOff(promised)}";
        }

        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            int change = actual.DepthOf(depth) - promised.DepthOf(depth);
            if (change != 0)
            {
                return $"{Name(depth)} {(change > 0 ? "still" : "no longer")} {(depth == Depth.Preempt ? "disabled" : "held")}, and the contract says otherwise";
            }
        }

        return WorkGap(flags, promised, actual) ?? PublicationGap(promised, actual);
    }

    private static string? WorkGap(WorkFlagTable flags, MachineState promised, MachineState actual)
    {
        if ((promised.Clean & ~actual.Clean) is var unclear && unclear != 0)
        {
            return $"{flags.Describe(unclear)} may be pending, and the contract says not";
        }

        // A flag that is said to be pending has to be looked at again anyway, or drained, before an entry.
        if ((promised.Tested & ~actual.Tested & ~promised.Dirty) is var unseen && unseen != 0)
        {
            return IsOne(unseen)
                ? $"{flags.Describe(unseen)} was not looked at, and the contract says it was"
                : $"{flags.Describe(unseen)} were not looked at, and the contract says they were";
        }

        if ((actual.Dirty & ~promised.Dirty) is var dirty && dirty != 0)
        {
            return $"{flags.Describe(dirty)} {(IsOne(dirty) ? "was" : "were")} seen pending and not drained, and the contract does not say so";
        }

        return actual.MustExit && !promised.MustExit ? "a drain has said leave, and the contract does not say so"
            : actual.ClearedMustExit && !promised.ClearedMustExit ? "a flag that orders the loop to leave was cleared, and the contract does not say so"
            : null;
    }

    private static string? PublicationGap(MachineState promised, MachineState actual)
    {
        if (promised.Prepared && !actual.Prepared)
        {
            return "the transfer is not prepared, and the contract says it is";
        }

        bool keepsMode = actual.Mode == promised.Mode
            || promised.Mode switch
            {
                Mode.Outside => actual.Mode != Mode.Undecided,
                Mode.Unsafe => actual.Mode is Mode.Stored or Mode.StoredWithBarrier,
                Mode.Stored => actual.Mode == Mode.StoredWithBarrier,
                _ => false,
            };
        if (!keepsMode)
        {
            return "the mode is not published as the contract says";
        }

        // A look at the requests is worth something only behind the publication, and what publishes makes it void.
        return promised.Mode != Mode.StoredWithBarrier ? null
            : promised.Requests == Requests.Clear && actual.Requests != Requests.Clear ? "the requests are not known to be clear, and the contract says they are"
            : promised.Requests == Requests.Pending && actual.Requests == Requests.Unknown ? "the requests were not looked at as the contract says"
            : null;
    }

    private static bool IsOne(uint flags) => (flags & (flags - 1)) == 0;

    private static string OnOff(MachineState state) => state.InterruptsOff ? "off" : "on";

    private static string Name(Depth depth) => depth switch
    {
        Depth.Preempt => "preemption is",
        Depth.Spin => "a spin lock is",
        Depth.Srcu => "an SRCU read section is",
        _ => "a mutex is",
    };
}
