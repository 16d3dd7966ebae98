using System.Collections.Immutable;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Effects;

/// <summary>What a call of one method does to the protocol state: its contract attributes as a sequence of events.</summary>
internal sealed class Contract
{
    /// <summary>The events speak of no argument.</summary>
    public const int NoParameter = -1;

    private readonly Func<long, uint>? _argument;

    /// <summary>The method says nothing about the protocol.</summary>
    public static readonly Contract Empty = new([], Protocol.Context.None, -1, null, ResultKind.None, saysNothing: false);

    /// <summary>The method has a contract, of which nothing concerns the facets that are tracked.</summary>
    public static readonly Contract Neutral = new([], Protocol.Context.None, -1, null, ResultKind.None, saysNothing: true);

    /// <summary>A number is taken as one without a sign.</summary>
    public static readonly Contract Unsigned = new(
        [new ProtocolEvent(EventKind.TakeUnsigned, fromArgument: true)], Protocol.Context.None, NoParameter, null, ResultKind.None, saysNothing: true);

    /// <summary>A number is kept, or made a part of what belongs together.</summary>
    public static readonly Contract Kept = new(
        [new ProtocolEvent(EventKind.KeepReading, fromArgument: true)], Protocol.Context.None, NoParameter, null, ResultKind.None, saysNothing: true);

    private static readonly Contract[] Together =
    [
        .. Enumerable.Range(0, 8).Select(static set => new Contract(
            [new ProtocolEvent(EventKind.KeepTogether, set, fromArgument: true)], Protocol.Context.None, NoParameter, null, ResultKind.None, saysNothing: true)),
    ];

    public Contract(
        IEnumerable<ProtocolEvent> events, Context required, int parameter, Func<long, uint>? argument, ResultKind result, bool saysNothing)
    {
        var needs = required == Protocol.Context.None ? [] : new[] { new ProtocolEvent(EventKind.Require, (int)required) };
        Events = [.. needs, .. events.OrderBy(Order)];
        Required = required;
        Parameter = parameter;
        _argument = argument;
        Result = result;
        Outcomes = OutcomesOf(Events, result);
        HasEffect = Events.Any(static e => e.Kind != EventKind.Require);
        SaysWhatItDoes = HasEffect || saysNothing;
        IsMinor = Events.All(static e => e.IsMinor);
        IsClock = HasEffect && Events.All(static e => e.IsClock || e.Kind == EventKind.Require);
        EntersGuest = Events.Any(static e => e.Kind == EventKind.EnterGuest);
    }

    public ImmutableArray<ProtocolEvent> Events { get; }

    /// <summary>A part of what belongs together is kept. Parts of different names are told apart as far as the state has room.</summary>
    public static Contract KeptTogether(string name) => Together[name.Aggregate(0, static (sum, c) => unchecked((sum * 31) + c)) & 7];

    /// <summary>What the method returns, as far as a contract can speak of it.</summary>
    public ResultKind Result { get; }

    /// <summary>Whether the outcomes are values of the result: a drain that returns nothing hides them.</summary>
    public bool TellsResult => (Outcomes.Length > 1 || Result == ResultKind.Pair)
        && (Outcomes.Contains(Outcome.Negative) || Outcomes.Contains(Outcome.NonZero) ? Result == ResultKind.Number : Result is ResultKind.Bool or ResultKind.Version or ResultKind.Pair);

    /// <summary>The results that the contract tells apart.</summary>
    public ImmutableArray<Outcome> Outcomes { get; }

    /// <summary>The context a caller must provide, which is also the one the body is judged in.</summary>
    public Context Required { get; }

    /// <summary>The ordinal of the parameter that the events speak of, or -1: the flags, the mode or the exit reason.</summary>
    public int Parameter { get; }

    /// <summary>The request that the call may leave behind, whatever it is called for; null if it makes none but that which it is given.</summary>
    public uint? LeavesRequest { get; init; }

    /// <summary>The way of publication for which the call says on which CPU the vCPU is, 0 if for all; null if it does not say that.</summary>
    public long? PublishesCpu { get; init; }

    /// <summary>The contract does more than to state a required context: a call is the contract's effect, not the body's.</summary>
    public bool HasEffect { get; }

    /// <summary>The contract says what the call does, be it nothing, and not only in which context it is made.</summary>
    public bool SaysWhatItDoes { get; }

    /// <summary>Why no body can keep the contract, in words; null if one can.</summary>
    public string? Flaw { get; init; }

    /// <summary>What the contract says is to be checked against the body.</summary>
    public bool IsPromise => HasEffect || (SaysWhatItDoes && this != Neutral);

    /// <summary>It moves nothing but requests and the exit reason.</summary>
    public bool IsMinor { get; }

    /// <summary>It is about the guest's clock alone.</summary>
    public bool IsClock { get; }

    /// <summary>The result comes from a reading, or from a deadline.</summary>
    public bool IsReading => Events.Any(static e => e.Kind is EventKind.ReadClock or EventKind.ReadDeadline);

    /// <summary>A number is kept.</summary>
    public bool IsKept => Events.Any(static e => e.Kind is EventKind.KeepReading or EventKind.KeepTogether);

    /// <summary>A deadline is read or moved.</summary>
    public bool IsDeadline => MovesDeadline || Events.Any(static e => e.Kind == EventKind.ReadDeadline);

    /// <summary>A deadline is moved.</summary>
    public bool MovesDeadline => Events.Any(static e => e.Kind == EventKind.MoveDeadline);

    /// <summary>The argument is a bool of which both values are followed, be it known or not.</summary>
    public bool SplitsArgument => Events.Any(static e => e.Kind == EventKind.SetMaster);

    /// <summary>The parameter that the events speak of is a number that is added to the guest's TSC: its sign matters.</summary>
    public bool AsksForSign => Events.Any(static e => e is { Kind: EventKind.MoveGuestTsc, Value: not 0 });

    public bool EntersGuest { get; }

    /// <summary>The value of the argument as the events understand it; null if they do not speak of it.</summary>
    public uint? Argument(long constant) => _argument?.Invoke(constant);

    /// <summary>Where an event stands among those of one contract: the parts of a call happen in this order.</summary>
    private static int Order(ProtocolEvent e) => e.Kind switch
    {
        EventKind.ChangeDepth when e.Value < 0 && e.Depth != Depth.Preempt => 1,

        // What is flushed is flushed before the check.
        EventKind.Prepare => 2,
        EventKind.Sleep => 3,
        EventKind.Barrier => 5,
        EventKind.ChangeDepth or EventKind.SetInterrupts => 6,
        _ => 4,
    };

    private static ImmutableArray<Outcome> OutcomesOf(ImmutableArray<ProtocolEvent> events, ResultKind result)
    {
        bool drains = events.Any(static e => e.Kind == EventKind.Drain);
        bool asks = events.Any(static e => e.IsQuestion || e.IsClockQuestion);
        bool isConditional = events.Any(static e => e.When != Results.Any);
        return result == ResultKind.Pair ? [Outcome.True]
            : isConditional && result == ResultKind.Number ? [Outcome.Zero, Outcome.Negative, Outcome.Positive]
            : drains ? [Outcome.Zero, Outcome.Negative]
            : asks && result == ResultKind.Number ? [Outcome.Zero, Outcome.NonZero]
            : asks || result == ResultKind.Version || (isConditional && result == ResultKind.Bool) ? [Outcome.False, Outcome.True]
            : [Outcome.None];
    }
}

/// <summary>What a method returns, as far as a contract can speak of it.</summary>
internal enum ResultKind
{
    None,
    Bool,
    Number,

    /// <summary>The pair of the master clock, as it is.</summary>
    Pair,

    /// <summary>The version of a clock page: what matters is whether it is odd.</summary>
    Version,
}
