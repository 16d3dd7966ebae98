namespace VcpuLint.Model;

/// <summary>
/// Plays every schedule within the bounds, first the quiet one, then all with one surprise, then all with two, so that the first to show
/// something is the shortest. A schedule of fewer surprises is played again on the way to its extensions, because only its run tells where
/// the next surprise can be; it is counted once.
/// </summary>
internal sealed class Search
{
    private readonly ExplorationBounds _bounds;
    private readonly int _vcpu;
    private readonly Alphabet _alphabet;
    private readonly Adversary _adversary;
    private readonly Playback _playback;
    private readonly Deviation[] _schedule;
    private readonly HashSet<(string Rule, ThreadFlags Flags)> _endless = [];
    private Findings _findings = new();
    private int _level;
    private int _runs;
    private long _choices;
    private int _mostChoices;
    private int _mostCalls;
    private int _cutByCalls;
    private int _cutByEntries;
    private Witness? _cutOff;

    public Search(Func<ArchPort> port, Func<Vm> vm, int vcpu, ExplorationBounds bounds)
    {
        _bounds = bounds;
        _vcpu = vcpu;
        _alphabet = new Alphabet(bounds);
        _adversary = new Adversary(bounds.Entries, bounds.WakeUps, _alphabet);
        _playback = new Playback(port, vm, vcpu, _adversary);
        _schedule = new Deviation[bounds.Surprises];
    }

    /// <summary>Searches, and tells what came of it.</summary>
    /// <param name="describe">Plays a schedule again, for the text of its violations.</param>
    public ExplorationResult Run(Func<Witness, ReplayedRun> describe)
    {
        bool goesOn = true;
        int complete = -1;
        while (goesOn && complete < _bounds.Surprises)
        {
            _level = complete + 1;
            _alphabet.HasGrown = false;
            goesOn = Visit(0);
            complete = goesOn ? complete + 1 : complete;
            if (goesOn && _alphabet.HasGrown)
            {
                // What was passed over before it was known counts too.
                complete = -1;
                Forget();
            }
        }

        return new ExplorationResult
        {
            Bounds = _bounds,
            Runs = _runs,
            Choices = _choices,
            MostChoices = _mostChoices,
            MostCalls = _mostCalls,
            Exhausted = goesOn,
            CompleteSurprises = complete,
            CutOffByCalls = _cutByCalls,
            CutOffByEntries = _cutByEntries,
            CutOff = _cutOff,
            Violations = [.. _findings.Shortest.Select(found => Describe(found.Key, found.Calls, WitnessOf(found.Schedule, found.Limit), describe))],
        };
    }

    private static ExplorationViolation Describe(FindingKey key, int calls, Witness witness, Func<Witness, ReplayedRun> describe)
    {
        foreach (ExplorationViolation violation in describe(witness).Violations)
        {
            if (Replaying.KeyOf(violation) == key)
            {
                return violation with { Calls = calls };
            }
        }

        throw new WitnessMismatchException(
            $"The schedule '{witness}' showed {key.RuleId ?? key.Exception?.Name} when it was found and does not when it is played again: the port, "
            + "or what its factory gives it, does not behave the same way twice.");
    }

    private void Forget()
    {
        _findings = new Findings();
        _endless.Clear();
        _runs = _mostChoices = _mostCalls = _cutByCalls = _cutByEntries = 0;
        _choices = 0;
        _cutOff = null;
    }

    /// <summary>Plays the schedule of the first <paramref name="depth"/> decisions, and what follows from it on this level.</summary>
    /// <returns><see langword="false"/> if there were runs enough.</returns>
    private bool Visit(int depth)
    {
        if (_runs >= _bounds.Runs)
        {
            return false;
        }

        _adversary.CollectsPoints = depth < _level;
        RunEnd end = Play(depth);
        if (depth == _level)
        {
            Judge(end, depth);
            return true;
        }

        ChoicePoint[] points = [.. _adversary.Points];
        int first = _adversary.PointCount - points.Length;
        for (int index = 0; index < points.Length; index++)
        {
            foreach (Choice choice in _alphabet.At(points[index]))
            {
                _schedule[depth] = new Deviation(first + index, choice);
                if (!Visit(depth + 1))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private RunEnd Play(int depth)
    {
        try
        {
            return _playback.Play(_schedule.AsMemory(0, depth), _bounds.Calls);
        }
        catch (WitnessMismatchException mismatch)
        {
            throw new WitnessMismatchException(
                $"The port, or what its factory gives it, does not behave the same way twice. {mismatch.Message}");
        }
    }

    private void Judge(RunEnd end, int depth)
    {
        RunProgress progress = _adversary.Progress;
        _runs++;
        _choices += _adversary.PointCount;
        _mostChoices = Math.Max(_mostChoices, _adversary.PointCount);
        _mostCalls = Math.Max(_mostCalls, Math.Min(progress.Calls, _bounds.Calls));
        ReadOnlySpan<Deviation> schedule = _schedule.AsSpan(0, depth);
        foreach ((Breach breach, int calls, _) in _adversary.EntryBreaches)
        {
            Add(ExplorationViolationKind.Entry, breach, calls, schedule);
        }

        switch (end)
        {
            case RunEnd.CallBroken:
                (Breach broken, int at, _) = _adversary.CallBreach!.Value;
                Add(ExplorationViolationKind.Call, broken, at, schedule);
                break;
            case RunEnd.Failed:
                var key = new FindingKey(ExplorationViolationKind.Exception, null, ThreadFlags.None, _playback.Exception!.GetType());
                _findings.Add(key, progress.Calls, schedule, _bounds.Calls);
                break;
            case RunEnd.TooManyEntries:
                _cutByEntries++;
                _cutOff ??= WitnessOf(schedule, _bounds.Calls);
                break;
            case RunEnd.TooManyCalls when !IsEndless(depth):
                _cutByCalls++;
                _cutOff ??= WitnessOf(schedule, _bounds.Calls);
                break;
        }
    }

    /// <summary>
    /// A run that was cut off is played on, far beyond the bound and with no more surprises: all that the host does from then on is the same
    /// in each turn. If something is still owed all through the second half of that, it always will be.
    /// </summary>
    private bool IsEndless(int depth)
    {
        if (!_adversary.Progress.Owes || _playback.Exception is not RunLimitException suspected)
        {
            return false;
        }

        // What was found to be endless before has no more surprises than this one.
        if (suspected.RuleId is { } known && _endless.Contains((known, suspected.Flags)))
        {
            return true;
        }

        int calls = _adversary.LastSurpriseCall;
        int limit = Playback.Patience * _bounds.Calls;
        ReadOnlyMemory<Deviation> schedule = _schedule.AsMemory(0, depth);
        if (_playback.Play(schedule, limit) != RunEnd.TooManyCalls
            || _playback.Exception is not RunLimitException { RuleId: { } rule } confirmed)
        {
            return false;
        }

        _endless.Add((rule, confirmed.Flags));
        _findings.Add(new FindingKey(ExplorationViolationKind.Endless, rule, confirmed.Flags, null), calls, schedule.Span, limit);
        return true;
    }

    private void Add(ExplorationViolationKind kind, Breach breach, int calls, ReadOnlySpan<Deviation> schedule) =>
        _findings.Add(new FindingKey(kind, breach.RuleId, breach.Flags, null), calls, schedule, _bounds.Calls);

    private Witness WitnessOf(ReadOnlySpan<Deviation> schedule, int calls) =>
        new(_bounds.Entries, _bounds.WakeUps, calls, _vcpu, schedule.ToArray());
}
