namespace VcpuLint.Analyzers.Protocol;

/// <summary>
/// The names and roles of the work flags. Bit <c>i</c> of a work set stands for <see cref="Names"/>[i]; the order is that of the bits in the
/// flags enum of the compilation, so nothing here knows a kernel version.
/// </summary>
internal sealed class WorkFlagTable
{
    /// <summary>As many flags as fit three times in one word.</summary>
    public const int MaxFlags = 21;

    public WorkFlagTable(IReadOnlyList<string> names, uint mustExit, uint reschedule)
    {
        Names = names;
        MustExit = mustExit;
        Reschedule = reschedule;
        All = (1u << names.Count) - 1;
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>All the flags that must be clear before the guest is entered.</summary>
    public uint All { get; }

    /// <summary>The flags that a drain answers with "leave": SIGPENDING and NOTIFY_SIGNAL.</summary>
    public uint MustExit { get; }

    /// <summary>The flags that giving up the CPU handles: NEED_RESCHED and NEED_RESCHED_LAZY.</summary>
    public uint Reschedule { get; }

    /// <summary>The names of a set in bit order, as a message shows them.</summary>
    public string Describe(uint set)
    {
        var names = new List<string>();
        for (int i = 0; i < Names.Count; i++)
        {
            if ((set & (1u << i)) != 0)
            {
                names.Add(Names[i]);
            }
        }

        return names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
