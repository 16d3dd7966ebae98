using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>The requests because of which a call is made.</summary>
/// <param name="Requests">All of which one may have led to it, the innermost first.</param>
/// <param name="Needed">Those without which it is not made, whatever else was found.</param>
internal sealed record Handling(ImmutableArray<uint> Requests, ImmutableArray<uint> Needed)
{
    /// <summary>Whether the call is made only if one of these requests was made, too.</summary>
    public bool IsOnlyFor(Func<uint, bool> some) => Needed.Any(some) || Requests.All(some);

    /// <summary>One more request.</summary>
    public Handling And(uint request, bool isNeeded) => Requests.Contains(request) ? this
        : new Handling(Requests.Add(request), isNeeded ? Needed.Add(request) : Needed);

    /// <summary>What is known of a call that is made because of other requests, too.</summary>
    public Handling Or(Handling other) => new(Requests.AddRange(other.Requests.Where(r => !Requests.Contains(r))), Needed.RemoveAll(r => !other.Needed.Contains(r)));
}
