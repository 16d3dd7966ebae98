using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Verification;

/// <summary>What a contract promises a caller in one state: the states it may end in, each with its result.</summary>
internal struct Promise : ITransferSink
{
    public Promise()
    {
    }

    public List<(MachineState State, Outcome Outcome)> Ends { get; } = [];

    /// <summary>Gets a value indicating whether a call in this state breaks a rule of its own.</summary>
    public bool IsRefused { get; private set; }

    public Reason Refusal { get; private set; }

    public readonly void Next(MachineState state, Outcome outcome) => Ends.Add((state, outcome));

    public void Report(Verdict verdict)
    {
        // What an entry or a check needs is the caller's to give, and is taken as given here.
        if (verdict.Rule is RuleId.SleepInAtomicContext or RuleId.WrongContext or RuleId.WaitInSrcu or RuleId.Unbalanced or RuleId.Unproven)
        {
            IsRefused = true;
            Refusal = verdict.Rule == RuleId.WaitInSrcu ? Reason.SrcuHeld : verdict.Reason;
        }
    }

    /// <summary>How far a state that a call ends in falls short of what is promised for its result; null if it keeps the promise.</summary>
    /// <param name="flags">The work flags of the compilation.</param>
    /// <param name="actual">The state.</param>
    /// <param name="result">What is returned; null if that is not known.</param>
    /// <param name="contract">The contract that promises.</param>
    public readonly string? Gap(WorkFlagTable flags, MachineState actual, ValueSet? result, Contract contract)
    {
        if (!contract.TellsResult || result is null)
        {
            // The caller goes on in all the promised states, so one that is kept is enough; a result that is not known may be any of them.
            return contract.TellsResult ? GapOfAll(flags, actual) : GapOfAny(flags, actual, null);
        }

        bool spoken = false;
        foreach (var outcome in contract.Outcomes)
        {
            var value = Solver.ValueOf(outcome)!;
            if (!value.Intervals.Any(i => result.Intersect(i) is not null))
            {
                continue;
            }

            spoken = true;
            if (GapOfAny(flags, actual, outcome) is { } gap)
            {
                return $"it returns {Words(outcome)} and {gap}";
            }
        }

        return spoken ? null : "it returns a value that the contract does not speak of";
    }

    private readonly string? GapOfAll(WorkFlagTable flags, MachineState actual)
    {
        foreach (var outcome in Ends.Select(static e => e.Outcome).Distinct())
        {
            if (GapOfAny(flags, actual, outcome) is { } gap)
            {
                return $"it may return {Words(outcome)} and {gap}";
            }
        }

        return null;
    }

    /// <summary>The gap to the nearest of the promised states; null if one of them is kept.</summary>
    private readonly string? GapOfAny(WorkFlagTable flags, MachineState actual, Outcome? outcome)
    {
        string? first = null;
        foreach (var (state, with) in Ends)
        {
            if (outcome is { } wanted && with != wanted)
            {
                continue;
            }

            if (StateOrder.Gap(flags, state, actual) is not { } gap)
            {
                return null;
            }

            first ??= gap;
        }

        return first ?? "the contract does not let it return that";
    }

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.False => "false",
        Outcome.True => "true",
        Outcome.Zero => "0",
        Outcome.Negative => "a negative value",
        Outcome.Positive => "a positive value",
        _ => "another value than 0",
    };
}
