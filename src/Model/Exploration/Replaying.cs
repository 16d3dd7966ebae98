namespace VcpuLint.Model;

/// <summary>Plays a schedule once more, with everything remembered, and names what is wrong.</summary>
internal static class Replaying
{
    /// <summary>Plays a schedule again.</summary>
    public static ReplayedRun Again(Func<ArchPort> port, Func<Vm> vm, Witness witness)
    {
        var adversary = new Adversary(witness.Entries, witness.WakeUps);
        return Again(new Playback(port, vm, witness.Vcpu, adversary), adversary, witness);
    }

    /// <summary>Plays a schedule again, in surroundings of the caller's.</summary>
    /// <param name="playback">Plays it.</param>
    /// <param name="adversary">Who decides in it.</param>
    /// <param name="witness">The schedule.</param>
    public static ReplayedRun Again(Playback playback, Adversary adversary, Witness witness)
    {
        RunEnd end = playback.Play(witness.Deviations, witness.Calls, recording: true);
        return new ReplayedRun(
            adversary.Progress.Trace, adversary.Progress.Entries, playback.Result, ViolationsOf(end, playback, adversary, witness));
    }

    /// <summary>Returns what tells a violation from others.</summary>
    public static FindingKey KeyOf(ExplorationViolation violation) => new(
        violation.Kind,
        violation.RuleId,
        violation.Flags,
        violation.Kind == ExplorationViolationKind.Exception ? violation.Exception.GetType() : null);

    /// <summary>Names what was wrong in the run that ended: the entries in their order, and then what ended it.</summary>
    private static List<ExplorationViolation> ViolationsOf(RunEnd end, Playback playback, Adversary adversary, Witness witness)
    {
        IReadOnlyList<string> trace = adversary.Progress.Trace;
        var violations = new List<ExplorationViolation>();
        foreach ((Breach breach, int calls, int shown) in adversary.EntryBreaches)
        {
            violations.Add(Of(ExplorationViolationKind.Entry, breach, calls, shown));
        }

        if (end == RunEnd.CallBroken)
        {
            (Breach breach, int calls, int shown) = adversary.CallBreach!.Value;
            violations.Add(Of(ExplorationViolationKind.Call, breach, calls, shown));
        }
        else if (end == RunEnd.Failed)
        {
            violations.Add(new ExplorationViolation(
                ExplorationViolationKind.Exception,
                null,
                ThreadFlags.None,
                playback.Exception!,
                adversary.Progress.Calls,
                witness,
                trace));
        }
        else if (end == RunEnd.TooManyCalls && playback.Exception is RunLimitException { RuleId: { } rule } limit)
        {
            violations.Add(new ExplorationViolation(
                ExplorationViolationKind.Endless, rule, limit.Flags, limit, adversary.LastSurpriseCall, witness, trace));
        }

        return violations;

        ExplorationViolation Of(ExplorationViolationKind kind, Breach breach, int calls, int shown) => new(
            kind,
            breach.RuleId,
            breach.Flags,
            new ProtocolViolationException(breach.RuleId, breach.Flags, breach.Text + "."),
            calls,
            witness,
            [.. trace.Take(shown)]);
    }
}
