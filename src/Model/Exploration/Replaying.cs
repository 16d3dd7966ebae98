namespace VcpuLint.Model;

/// <summary>Plays a schedule once more, with everything remembered, and names what is wrong.</summary>
internal static class Replaying
{
    /// <summary>Plays a schedule again.</summary>
    public static ReplayedRun Again(Func<ArchPort> port, Func<Vm> vm, Witness witness)
    {
        var adversary = new Adversary(witness.Entries, witness.WakeUps);
        var playback = new Playback(port, vm, witness.Vcpu, adversary);
        RunEnd end = playback.Play(witness.Deviations, witness.Calls, recording: true);
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

        return new ReplayedRun(trace, adversary.Progress.Entries, playback.Result, violations);

        ExplorationViolation Of(ExplorationViolationKind kind, Breach breach, int calls, int shown) => new(
            kind,
            breach.RuleId,
            breach.Flags,
            new ProtocolViolationException(breach.RuleId, breach.Flags, breach.Text + "."),
            calls,
            witness,
            [.. trace.Take(shown)]);
    }

    /// <summary>Returns what tells a violation from others.</summary>
    public static FindingKey KeyOf(ExplorationViolation violation) => new(
        violation.Kind,
        violation.RuleId,
        violation.Flags,
        violation.Kind == ExplorationViolationKind.Exception ? violation.Exception.GetType() : null);
}
