using System.Collections.Immutable;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Effects;

/// <summary>What a call of one method does to the protocol state: its contract attributes as a sequence of events.</summary>
internal sealed class Contract
{
    /// <summary>The method says nothing about the protocol.</summary>
    public static readonly Contract Empty = new(ImmutableArray<ProtocolEvent>.Empty, Protocol.Context.None, -1);

    /// <summary>The method has a contract, of which nothing concerns the facets that are tracked.</summary>
    public static readonly Contract Neutral = new(ImmutableArray<ProtocolEvent>.Empty, Protocol.Context.None, -1);

    public Contract(ImmutableArray<ProtocolEvent> events, Context required, int maskParameter)
    {
        Events = events;
        Required = required;
        MaskParameter = maskParameter;
    }

    public ImmutableArray<ProtocolEvent> Events { get; }

    /// <summary>The context a caller must provide, which is also the one the body is judged in.</summary>
    public Context Required { get; }

    /// <summary>The ordinal of the parameter that holds the tested flags, or -1.</summary>
    public int MaskParameter { get; }

    /// <summary>The contract does more than to state a required context: a call is the contract's effect, not the body's.</summary>
    public bool HasEffect => Events.Any(static e => e.Kind != EventKind.Require);

    public bool EntersGuest => Events.Any(static e => e.Kind == EventKind.EnterGuest);
}
