using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What a protocol call means for the ways that lead through it.</summary>
internal readonly struct EventWay
{
    private readonly uint _tested;
    private readonly bool _drains;
    private readonly bool _breaks;
    private readonly bool _looksAtSignals;
    private readonly bool _looks;
    private readonly bool _hears;
    private readonly bool _preparesSleep;

    public EventWay(in ProtocolCall call, uint signals)
    {
        _drains = false;
        _tested = 0;
        _breaks = false;
        _looksAtSignals = false;
        _looks = false;
        _hears = false;
        _preparesSleep = false;
        foreach (var e in call.Events)
        {
            _hears |= e.Kind is EventKind.EnterGuest or EventKind.Drain;
            _preparesSleep |= e.Kind == EventKind.PrepareSleep && call.Argument is > 0;
            _breaks |= e.IsRest;
            _drains |= e.Kind == EventKind.Drain;
            if (e.Kind == EventKind.TestWork && call.Owner != Owner.Other)
            {
                uint? mask = e.FromArgument ? call.Argument : e.Mask;
                _tested |= call.Owner == Owner.Own ? mask ?? 0 : 0;
                _breaks |= call.Owner == Owner.Undecided || mask is null || (mask & ~signals) != 0;
                _looksAtSignals |= mask is > 0;
                _looks = true;
                _hears |= mask is null || (mask & signals) != 0;
            }
        }
    }

    /// <summary>The way over the call with one of its outcomes, where <paramref name="holding"/> is what holds at both ends.</summary>
    public Through On(Through holding, Outcome outcome)
    {
        bool isTrue = outcome.IsTrue();
        uint seen = isTrue ? _tested : 0;
        if (_drains && outcome == Outcome.Negative)
        {
            seen |= Through.Order;
        }

        // Whoever goes round with a signal in sight does not wait for one.
        bool breaks = _breaks || (_looksAtSignals && isTrue);
        seen |= (_looksAtSignals ? Through.OnlySignals : 0) | (_preparesSleep ? Through.Unheard : 0);
        uint broken = (breaks ? Through.OnlySignals : 0) | (_breaks || _looks ? Through.Quiet : 0) | (_hears ? Through.Unheard : 0);
        uint kept = holding.Kept & ~broken;
        return new Through(kept, kept & seen);
    }
}
