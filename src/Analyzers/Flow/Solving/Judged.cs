using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What a root is solved for. What has nothing to do with each other is solved apart, so that the states of the one do not multiply those of the other.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Topic">What of the clock, if that is what is judged.</param>
/// <param name="Part">Which of the requests are followed, if not all can be at once.</param>
internal readonly record struct Judged(JudgedKind Kind, ClockTopic Topic = default, int Part = 0)
{
    public static readonly Judged Entry = new(JudgedKind.Entry);
    public static readonly Judged Leaving = new(JudgedKind.Leaving);

    public static Judged Clock(ClockTopic topic, int part = 0) => new(JudgedKind.Clock, topic, part);
}

/// <summary>Of what kind it is what a root is solved for.</summary>
internal enum JudgedKind
{
    /// <summary>Whether the guest may be entered.</summary>
    Entry,

    /// <summary>What user space is told.</summary>
    Leaving,

    /// <summary>What is done to clocks.</summary>
    Clock,
}
