using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>One thing that a number comes from: a reading of clocks, or a deadline.</summary>
/// <param name="Site">The reading; null for a deadline.</param>
/// <param name="Clocks">The clocks that were read at one instant.</param>
/// <param name="Deadline">The number of the deadline, from 1; 0 for a reading.</param>
/// <param name="Moved">Something was added to the deadline; or the reading is but a bound.</param>
/// <param name="Section">The number of the section with interrupts off in which the clocks were read; 0 if interrupts were on.</param>
internal readonly record struct Source(SyntaxNode? Site, int Clocks, int Deadline, bool Moved, int Section)
{
    private const int BitsOfACall = 20;
    private const int MostCalls = 3;

    /// <summary>Gets the calls by which the method returned that read the clock: each of them is a reading of its own. The innermost three are told apart.</summary>
    public long Calls { get; init; }

    /// <summary>The reading as the caller of the method sees it.</summary>
    /// <param name="call">The call.</param>
    public Source SeenFrom(SyntaxNode? call) => Calls >> (BitsOfACall * (MostCalls - 1)) != 0 ? this
        : this with { Calls = (Calls << BitsOfACall) | (uint)(((call?.SpanStart ?? 0) % ((1 << BitsOfACall) - 1)) + 1) };

    /// <summary>Whether it is the same reading as another, or lies as close to it as two can.</summary>
    public bool IsTogetherWith(Source other) => (Site == other.Site && Calls == other.Calls) || (Section != 0 && Section == other.Section);
}

/// <summary>What a number comes from. It is followed only where readings are judged.</summary>
internal sealed class Origin : IEquatable<Origin>
{
    /// <summary>The bit of the time stamp counter among the clocks; the others are those of the model's enum.</summary>
    public const int Cycles = 1 << 8;

    private readonly ImmutableArray<Source> _sources;
    private readonly int _hash;

    private Origin(ImmutableArray<Source> sources)
    {
        _sources = sources;
        _hash = sources.Aggregate(17, static (hash, s) => unchecked((hash * 31) + (s.Site?.SpanStart ?? 0) + (s.Clocks * 7) + s.Deadline + (s.Moved ? 64 : 0) + (int)(s.Calls ^ (s.Calls >> 32))));
    }

    /// <summary>Gets a value indicating whether a clock was read for it.</summary>
    public bool HasReading => _sources.Any(static s => s.Deadline == 0);

    /// <summary>Gets a value indicating whether it is computed from a reading of a clock, which is more than a bound.</summary>
    public bool IsAnchored => _sources.Any(static s => s.Deadline == 0 && !s.Moved);

    /// <summary>Gets the deadlines that it comes from, each a bit.</summary>
    public int Deadlines => _sources.Aggregate(0, static (set, s) => s.Deadline == 0 ? set : set | (1 << (s.Deadline - 1)));

    /// <summary>Gets those to which something was added.</summary>
    public int MovedDeadlines => _sources.Aggregate(0, static (set, s) => s.Deadline == 0 || !s.Moved ? set : set | (1 << (s.Deadline - 1)));

    /// <summary>
    /// Gets a value indicating whether two clocks were read for it at instants that have nothing to do with each other. What is read with interrupts off
    /// lies as close together as it can.
    /// </summary>
    public bool IsOfSeparateReadings
    {
        get
        {
            var readings = _sources.Where(static s => s.Deadline == 0).ToArray();
            return readings.Any(a => readings.Any(b => (a.Section == 0 || a.Section != b.Section) && IsSeparate(readings, a.Clocks, b.Clocks)));
        }
    }

    /// <summary>Gets the origin of a number that is given: it may be a reading, of nobody knows which clock.</summary>
    public static Origin Given { get; } = new([new Source(null, 0, 0, Moved: false, Section: 0)]);

    public static Origin Of(Source source) => new([source]);

    public static Origin? Union(Origin? left, Origin? right)
    {
        if (left is null || right is null || left.Equals(right))
        {
            return left ?? right;
        }

        var all = left._sources.AddRange(right._sources.RemoveRange(left._sources));
        return new Origin(all.Sort(static (a, b) => Compare(a, b)));
    }

    /// <summary>What of it comes from some clocks.</summary>
    public Origin? Only(int clocks)
    {
        if (clocks == ~0)
        {
            return this;
        }

        var kept = _sources.Select(s => s with { Clocks = s.Clocks & clocks }).Where(static s => s.Deadline != 0 || s.Clocks != 0).Distinct().ToArray();
        return kept.Length == 0 ? null : new Origin(kept.ToImmutableArray().Sort(static (a, b) => Compare(a, b)));
    }

    /// <summary>The same with readings that are but a bound.</summary>
    public Origin Bound() => IsAnchored ? new Origin([.. _sources.Select(static s => s.Deadline == 0 ? s with { Moved = true } : s).Distinct()]) : this;

    /// <summary>The same as the caller of a method sees it that read some of the clocks itself.</summary>
    /// <param name="method">The method.</param>
    /// <param name="call">The call.</param>
    public Origin SeenFrom(SyntaxNode method, SyntaxNode? call)
    {
        bool IsInside(Source source) => source.Site is { } site && site.SyntaxTree == method.SyntaxTree && method.Span.Contains(site.Span);

        return _sources.Any(IsInside) ? new Origin(_sources.Select(s => IsInside(s) ? s.SeenFrom(call) : s).Distinct().ToImmutableArray().Sort(static (a, b) => Compare(a, b))) : this;
    }

    /// <summary>The same with something added to it.</summary>
    public Origin Move() => _sources.All(static s => s.Deadline == 0 || s.Moved)
        ? this
        : new Origin([.. _sources.Select(static s => s.Deadline == 0 ? s : s with { Moved = true }).Distinct()]);

    public bool Equals(Origin? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _sources.SequenceEqual(other._sources));

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => _hash;

    /// <summary>Whether one clock was read only where another was not.</summary>
    private static bool IsSeparate(Source[] readings, int first, int second)
    {
        for (int a = 1; a <= Cycles; a <<= 1)
        {
            for (int b = a << 1; b <= Cycles; b <<= 1)
            {
                if ((first & a) != 0 && (second & b) != 0 && !readings.Any(s => (s.Clocks & a) != 0 && readings.Any(t => t.IsTogetherWith(s) && (t.Clocks & b) != 0)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Compare(Source a, Source b)
    {
        int order = a.Deadline.CompareTo(b.Deadline);
        order = order != 0 ? order : a.Moved.CompareTo(b.Moved);
        order = order != 0 ? order : (a.Site?.SpanStart ?? 0).CompareTo(b.Site?.SpanStart ?? 0);
        order = order != 0 ? order : string.CompareOrdinal(a.Site?.SyntaxTree.FilePath, b.Site?.SyntaxTree.FilePath);
        order = order != 0 ? order : a.Calls.CompareTo(b.Calls);
        return order != 0 ? order : a.Clocks.CompareTo(b.Clocks);
    }
}
