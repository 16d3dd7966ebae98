using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Verification;

/// <summary>
/// The contract that a body keeps, in attribute form, ready to paste. It is guessed from what the body does to a few states, and believed
/// only if the body keeps it in all of them, so a guess may be missing but is never wrong.
/// </summary>
internal sealed class InferredContract
{
    private readonly CompilationAnalysis _analysis;
    private readonly Body _body;
    private readonly WorkFlagTable _flags;
    private readonly ResultKind _result;
    private readonly List<(string Text, ProtocolEvent Event)> _parts = [];
    private Context _required;

    private InferredContract(CompilationAnalysis analysis, Body body)
    {
        _analysis = analysis;
        _body = body;
        _flags = analysis.Flags.Table;
        _result = ContractReader.ResultOf(body.Symbol!);
    }

    /// <summary>The attributes that say what a body does.</summary>
    /// <param name="analysis">The compilation.</param>
    /// <param name="body">The body of a method that states no contract.</param>
    /// <param name="gap">Why there are none, if what the body does has no attribute form.</param>
    /// <param name="loss">What the attributes do not say, although they are true.</param>
    public static ImmutableArray<string> Of(CompilationAnalysis analysis, Body body, out string? gap, out string? loss)
    {
        loss = null;
        var inferred = new InferredContract(analysis, body);
        gap = inferred.Guess();
        var contract = inferred.Compose();
        gap ??= ContractCheck.OfBody(analysis, body, contract)?.Gap;
        if (gap is not null)
        {
            return [];
        }

        loss = ContractCheck.Loss(analysis, body, contract);
        int rest = loss?.IndexOf(", and the contract", StringComparison.Ordinal) ?? -1;
        loss = rest < 0 ? loss : loss!.Substring(0, rest);
        return inferred.Texts();
    }

    private string? Guess()
    {
        var on = default(MachineState).Judging(mode: true, preparation: true).WithTested(_flags.All).WithDirty(_flags.All).WithMustExit(true);
        on = Holding(on);
        var off = on.WithInterruptsOff(true);
        var fromOn = BodyRun.From(_analysis, _body, on);
        var fromOff = BodyRun.From(_analysis, _body, off);
        if (fromOn is null || fromOff is null)
        {
            return "the analysis does not get through it";
        }

        if (fromOn.IsRefused && !fromOff.IsRefused && !fromOff.Sleeps)
        {
            _required |= Context.InterruptsOff;
            fromOn = null;
        }
        else if (fromOff.Sleeps)
        {
            bool waits = BodyRun.From(_analysis, _body, on.WithDepth(Depth.Srcu, on.DepthOf(Depth.Srcu) + 1))?.Waits == true;
            Add(waits ? "Waits" : "MaySleep", new ProtocolEvent(EventKind.Sleep, waits ? 1 : 0));
            fromOff = null;
            if ((_required & Context.SpinHeld) != 0)
            {
                LeavesWhileAsleep(Context.SpinHeld, Depth.Spin);
            }
            else if (waits && (_required & Context.SrcuHeld) != 0)
            {
                LeavesWhileAsleep(Context.SrcuHeld, Depth.Srcu);
            }
        }

        var runs = new[] { fromOn, fromOff }.OfType<BodyRun>().Where(static r => !r.IsRefused && !r.Sleeps).ToArray();
        if (runs.Length == 0)
        {
            return "every call of it breaks a rule";
        }

        return GuessContext(runs) ?? GuessWork(runs);
    }

    /// <summary>It sleeps although the lock is held when it is called: it gives it up and takes it again.</summary>
    private void LeavesWhileAsleep(Context held, Depth depth)
    {
        _required &= ~held;
        Add($"Releases(LockKind.{depth})", new ProtocolEvent(EventKind.ChangeDepth, -1, depth));
        Add($"Acquires(LockKind.{depth})", new ProtocolEvent(EventKind.ChangeDepth, 1, depth));
    }

    /// <summary>What has to be held already for the body to give it back, or to be allowed at all.</summary>
    private MachineState Holding(MachineState state)
    {
        foreach (var (context, depth) in Transfer.Held)
        {
            if (IsPossible(state))
            {
                break;
            }

            if (IsPossible(state.WithDepth(depth, 1)))
            {
                _required |= context;
                return state.WithDepth(depth, 1);
            }
        }

        return state;
    }

    private bool IsPossible(MachineState state) => BodyRun.From(_analysis, _body, state) is not { IsRefused: true }
        || BodyRun.From(_analysis, _body, state.WithInterruptsOff(true)) is not { IsRefused: true };

    private string? GuessContext(BodyRun[] runs)
    {
        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            foreach (var (change, when) in ByOutcome(runs, (start, end) => end.DepthOf(depth) - start.DepthOf(depth)))
            {
                if (change is null or > 1 or < -1)
                {
                    return "a lock or preemption is left now one way, now another, with the same result";
                }

                if (change != 0)
                {
                    string text = depth == Depth.Preempt ? $"Preemption({(change > 0 ? "+1" : "-1")}" : $"{(change > 0 ? "Acquires" : "Releases")}(LockKind.{depth}";
                    Add(text + Comma(when), new ProtocolEvent(EventKind.ChangeDepth, change.Value, depth, when: when), closes: true);
                }
            }
        }

        foreach (var (state, when) in ByOutcome(runs, static (start, end) => end.InterruptsOff ? 1 : 0))
        {
            // Left as they were found is no effect; left one way whatever they were is one.
            bool isKept = runs.All(r => r.EndsWith(when).All(e => e.State.InterruptsOff == r.Start.InterruptsOff));
            if (!isKept && state is null)
            {
                return "interrupts are left now one way, now another, with the same result";
            }

            if (!isKept)
            {
                Add($"SetsInterrupts(InterruptState.{(state == 1 ? "Off" : "On")}{Comma(when)}", new ProtocolEvent(EventKind.SetInterrupts, state!.Value, when: when), closes: true);
            }
        }

        return null;
    }

    private string? GuessWork(BodyRun[] runs)
    {
        var ends = runs.SelectMany(static r => r.Ends).Select(static e => e.State).ToArray();
        if (_analysis.Closures.EntersGuest(_body))
        {
            Add("EntersGuest", new ProtocolEvent(EventKind.EnterGuest));
        }
        else if (_analysis.Closures.Drains(_body) && ends.All(static e => e.Dirty == 0))
        {
            // Whether it also tells user space why is seen where nothing but that is followed.
            bool reason = BodyRun.From(_analysis, _body, MachineState.Leaving) is { } leaving
                && leaving.Ends.Where(static e => e.State.MustExit).All(static e => e.State.ExitReason == ExitReasonSet.ByDrain);
            Add(reason ? "DrainsWork(SetsExitReason = true)" : "DrainsWork", new ProtocolEvent(EventKind.Drain, reason ? 1 : 0));
        }
        else
        {
            GuessTest(runs);
            uint handled = ends.Aggregate(_flags.All, static (set, e) => set & ~e.Dirty);
            if (!_parts.Exists(static p => p.Event.IsQuestion) && handled != 0)
            {
                bool reschedules = handled == _flags.Reschedule;
                Add(
                    reschedules ? "Reschedules" : $"HandlesWork({MaskText(handled)})",
                    new ProtocolEvent(EventKind.HandleWork, mask: handled));
            }
        }

        GuessPublication(runs);
        var published = runs[0].Start.WithInterruptsOff(true).WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Clear);
        if (!_parts.Exists(static p => p.Event.Kind is EventKind.EnterGuest or EventKind.StoreMode || p.Event.IsQuestion || p.Event.IsRest || p.Event.Kind == EventKind.Sleep)
            && BodyRun.From(_analysis, _body, published) is { } run && run.Ends.Exists(static e => e.State is { Requests: Requests.Unknown, Mode: Mode.StoredWithBarrier, InterruptsOff: true }))
        {
            Add("RaisesRequest", new ProtocolEvent(EventKind.RaiseRequest));
        }

        return null;
    }

    private void GuessTest(BodyRun[] runs)
    {
        var no = runs.SelectMany(static r => r.EndsWith(Results.No)).Select(static e => e.State).ToArray();
        if (_result == ResultKind.None || no.Length == 0)
        {
            return;
        }

        uint looked = no.Aggregate(_flags.All, static (set, e) => set & ~e.Dirty);
        uint clear = runs.Where(static r => r.Start.InterruptsOff).SelectMany(static r => r.EndsWith(Results.No)).Aggregate(_flags.All, static (set, e) => set & e.State.Clean);
        bool racy = clear == 0 || !runs.Any(static r => r.Start.InterruptsOff);
        uint mask = racy ? looked : clear;
        if (mask != 0)
        {
            Add($"TestsWork({MaskText(mask)}{(racy ? ", Racy = true" : string.Empty)})", new ProtocolEvent(EventKind.TestWork, mask: mask, racy: racy));
        }

        if (no.All(static e => e.Requests == Requests.Clear))
        {
            Add("TestsRequests", new ProtocolEvent(EventKind.TestRequests));
        }
    }

    private void GuessPublication(BodyRun[] runs)
    {
        foreach (var (mode, when) in ByOutcome(runs, static (start, end) => (int)end.Mode))
        {
            if (mode is (int)Mode.Stored or (int)Mode.StoredWithBarrier)
            {
                bool barrier = mode == (int)Mode.StoredWithBarrier;
                string named = when == Results.Any ? string.Empty : "When = " + WhenText(when);
                string text = string.Join(", ", new[] { barrier ? "Barrier = true" : string.Empty, named }.Where(static t => t.Length > 0));
                Add(text.Length == 0 ? "PublishesMode" : $"PublishesMode({text})", new ProtocolEvent(EventKind.StoreMode, barrier ? 1 : 0, when: when));
            }
        }

        foreach (var (prepared, when) in ByOutcome([.. runs.Where(static r => r.Start.InterruptsOff)], static (start, end) => end.Prepared ? 1 : 0))
        {
            if (prepared == 1)
            {
                Add(when == Results.Any ? "PreparesTransfer" : $"PreparesTransfer(When = {WhenText(when)})", new ProtocolEvent(EventKind.Prepare, when: when));
            }
        }
    }

    /// <summary>A number that the ends have in common, for all results at once if possible, else for each kind of result; null where they differ.</summary>
    private List<(int? Value, Results When)> ByOutcome(BodyRun[] runs, Func<MachineState, MachineState, int> measure)
    {
        Results[] kinds = _result switch
        {
            ResultKind.Bool => [Results.False, Results.True],
            ResultKind.Number => [Results.Zero, Results.Negative, Results.Positive],
            _ => [],
        };
        int?[] Values(Results when) => [.. runs.SelectMany(r => r.EndsWith(when).Select(e => (int?)measure(r.Start, e.State))).Distinct()];
        var all = Values(Results.Any);
        if (all.Length <= 1 || kinds.Length == 0)
        {
            return all.Length == 0 ? [] : [(all.Length == 1 ? all[0] : null, Results.Any)];
        }

        return
        [
            .. kinds.Select(k => (Kind: k, Values: Values(k))).Where(static k => k.Values.Length > 0)
                .GroupBy(static k => k.Values.Length == 1 ? k.Values[0] : null)
                .Select(static g => (g.Key, g.Aggregate(Results.Any, static (set, k) => set | k.Kind))),
        ];
    }

    private void Add(string text, ProtocolEvent e, bool closes = false) => _parts.Add((closes ? text + ")" : text, e));

    private ImmutableArray<string> Texts()
    {
        var texts = _parts.Select(static p => p.Text);
        string[] required =
        [
            (_required & Context.InterruptsOff) != 0 ? "Interrupts = InterruptState.Off" : string.Empty,
            (_required & Context.PreemptionDisabled) != 0 ? "Preemption = PreemptionState.Disabled" : string.Empty,
            (_required & Context.SrcuHeld) != 0 ? "Holds = LockKind.Srcu" : string.Empty,
            (_required & Context.SpinHeld) != 0 ? "Holds = LockKind.Spin" : string.Empty,
            (_required & Context.MutexHeld) != 0 ? "Holds = LockKind.Mutex" : string.Empty,
        ];
        string[] said = [.. required.Where(static r => r.Length > 0)];
        texts = _parts.Count == 0 ? texts.Append("NoProtocolEffect") : texts;
        return [.. (said.Length == 0 ? texts : texts.Prepend($"Requires({string.Join(", ", said)})")).Select(static t => $"[{t}]")];
    }

    private Contract Compose()
    {
        var events = _parts.Select(static p => p.Event);
        return new Contract(events, _required, -1, null, _result, saysNothing: _parts.Count == 0);
    }

    private string MaskText(uint mask) => _analysis.Flags.NameOf(_analysis.Flags.Unpack(mask)) is { } name
        ? "ThreadFlags." + name
        : string.Join(" | ", _flags.Describe(mask).Split([", "], StringSplitOptions.None).Select(static n => "ThreadFlags." + n));

    private static string Comma(Results when) => when == Results.Any ? string.Empty : $", When = {WhenText(when)}";

    private static string WhenText(Results when) => "ResultCondition." + when switch
    {
        Results.Zero | Results.Negative => "NotPositive",
        Results.Zero | Results.Positive => "NotNegative",
        Results.Negative | Results.Positive => "NotZero",
        _ => when.ToString(),
    };
}
