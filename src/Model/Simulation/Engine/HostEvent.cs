namespace VcpuLint.Model;

/// <summary>Something that happens at an instant. It can wait for one instant at a time, and is used again and again.</summary>
internal abstract class HostEvent
{
    /// <summary>Gets or sets the instant, in nanoseconds of virtual time.</summary>
    public long Time { get; set; }

    /// <summary>Gets or sets its place among the events of one instant: the order in which they were asked for.</summary>
    public ulong Order { get; set; }

    /// <summary>Gets or sets where the queue has it, -1 if it does not wait.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Gets a value indicating whether it waits for its instant.</summary>
    public bool IsPending => Index >= 0;

    /// <summary>Gets what kind of event it is, for the digest of a run.</summary>
    public abstract int Kind { get; }

    /// <summary>Lets it happen.</summary>
    /// <returns>The thread whose port goes on now, or <see langword="null"/>.</returns>
    public abstract VcpuThread? Happen();
}
