namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>
/// The answers of gates that let an update through which was not made yet, at most three. What was answered last is spent first. Those that came before the
/// request was taken whose handler goes on are outside of it.
/// </summary>
internal readonly record struct ClockAnswers
{
    private const int Most = 3;
    private const int BitsOfAGate = 6;

    private int Gates { get; init; }

    /// <summary>Gets how many there are.</summary>
    public int Count { get; private init; }

    private int Outside { get; init; }

    /// <summary>Gets the gates that gave them, a bit for each.</summary>
    public ulong All => From(0);

    /// <summary>Gets those that were asked since a request was last taken, a bit for each.</summary>
    public ulong Inside => From(Outside);

    /// <summary>One more answer.</summary>
    /// <param name="gate">The number of the gate, below 64.</param>
    public ClockAnswers With(int gate) => Count == Most ? this : this with { Gates = Gates | (gate << (BitsOfAGate * Count)), Count = Count + 1 };

    /// <summary>An update is made by the last of them.</summary>
    public ClockAnswers Spend() => Count == 0 ? this
        : new() { Gates = Gates & ((1 << (BitsOfAGate * (Count - 1))) - 1), Count = Count - 1, Outside = Math.Min(Outside, Count - 1) };

    /// <summary>A request is taken.</summary>
    public ClockAnswers BeginHandler() => this with { Outside = Count };

    private ulong From(int first)
    {
        ulong found = 0;
        for (int i = first; i < Count; i++)
        {
            found |= 1ul << ((Gates >> (BitsOfAGate * i)) & ((1 << BitsOfAGate) - 1));
        }

        return found;
    }
}
