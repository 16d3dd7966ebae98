using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What a protocol call means for the ways that lead through it.</summary>
internal readonly struct EventWay
{
    private readonly uint _tested;
    private readonly bool _drains;
    private readonly bool _breaks;
    private readonly bool _looksAtSignals;

    public EventWay(in ProtocolCall call, uint signals)
    {
        _drains = false;
        _tested = 0;
        _breaks = false;
        _looksAtSignals = false;
        foreach (var e in call.Events)
        {
            _breaks |= e.IsRest;
            _drains |= e.Kind == EventKind.Drain;
            if (e.Kind == EventKind.TestWork && call.Owner != Owner.Other)
            {
                uint? mask = e.FromArgument ? call.Argument : e.Mask;
                _tested |= call.Owner == Owner.Own ? mask ?? 0 : 0;
                _breaks |= call.Owner == Owner.Undecided || mask is null || (mask & ~signals) != 0;
                _looksAtSignals |= mask is > 0;
            }
        }
    }

    /// <summary>The way over the call with one of its outcomes, where <paramref name="holding"/> is what holds at both ends.</summary>
    public Through On(Through holding, Outcome outcome)
    {
        var marks = holding.Marks;
        if (_drains && outcome == Outcome.Negative && (marks & WayMarks.KeepsOrder) != 0)
        {
            marks |= WayMarks.DrainsAgain;
        }

        if (_breaks || (_looksAtSignals && outcome.IsTrue()))
        {
            // Whoever goes round with a signal in sight does not wait for one.
            marks &= ~WayMarks.OnlySignals;
        }
        else if (_looksAtSignals)
        {
            marks |= WayMarks.LooksAtSignals;
        }

        return new Through(holding.Kept, outcome.IsTrue() ? holding.Kept & _tested : 0, marks);
    }
}
