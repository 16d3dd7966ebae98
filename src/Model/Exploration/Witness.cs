namespace VcpuLint.Model;

/// <summary>
/// A schedule: all that the host decided otherwise than quietly in one run of a port. With the port it makes the run
/// (<see cref="Explorer.Replay(Func{ArchPort}, Witness)"/>), and as a text it can be kept in a test: <see cref="ToString"/> writes it,
/// <see cref="Parse"/> reads it.
/// </summary>
public sealed class Witness : IEquatable<Witness>
{
    private const string HeadEnd = ": ";
    private const string At = "at ";

    internal Witness(int entries, int wakeUps, int calls, int vcpu, IEnumerable<Deviation> deviations) =>
        (Entries, WakeUps, Calls, Vcpu, Deviations) = (entries, wakeUps, calls, vcpu, [.. deviations]);

    /// <summary>Gets how often the host deviates from what is quiet, 0 or more.</summary>
    public int Surprises => Deviations.Length;

    /// <summary>Gets the number of the vCPU whose loop is run, 0 or more.</summary>
    public int Vcpu { get; }

    internal int Entries { get; }

    internal int WakeUps { get; }

    internal int Calls { get; }

    internal Deviation[] Deviations { get; }

    /// <summary>Gets the highest number of a CPU to which it moves the task, 0 if to none.</summary>
    internal int HighestCpu => Deviations.Select(static step => step.Choice.Kind == ChoiceKind.Move ? step.Choice.Value : 0).DefaultIfEmpty().Max();

    /// <summary>Reads a schedule.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="FormatException">The text is not one of a schedule; the message says where.</exception>
    public static Witness Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = text.IndexOf(HeadEnd, StringComparison.Ordinal);
        string[] head = (end < 0 ? text : text[..end]).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (head is not ["entries", var entries, "wake-ups", var wakeUps, "calls", var calls, "vcpu", var vcpu])
        {
            throw new FormatException($"A schedule begins with 'entries 3, wake-ups 3, calls 500, vcpu 0', but this one is '{text}'.");
        }

        string[] steps = end < 0 ? [] : text[(end + HeadEnd.Length)..].Split("; ");
        var witness = new Witness(
            ChoiceText.Number(entries),
            ChoiceText.Number(wakeUps),
            ChoiceText.Number(calls),
            ChoiceText.Number(vcpu),
            steps.Select(ReadStep));
        for (int step = 1; step < witness.Deviations.Length; step++)
        {
            if (witness.Deviations[step].Point <= witness.Deviations[step - 1].Point)
            {
                throw new FormatException($"'{steps[step]}' comes after '{steps[step - 1]}', but the choice points are numbered in their order.");
            }
        }

        return witness;
    }

    /// <summary>
    /// Makes a schedule of the same decisions for a run in which the guest runs more or less often: the signal that ends it comes at another time. It
    /// need not fit, if a decision comes after that of this one.
    /// </summary>
    /// <param name="entries">How often the guest runs, 1 or more.</param>
    /// <returns>The schedule; it allows the run as many calls for each time as this one.</returns>
    public Witness WithEntries(int entries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entries, 1);
        int calls = (int)Math.Clamp((long)Calls * entries / Math.Max(Entries, 1), Calls, int.MaxValue);
        return new Witness(entries, WakeUps, calls, Vcpu, Deviations);
    }

    /// <summary>Writes the schedule, for example <c>entries 3, wake-ups 3, calls 500, vcpu 0: at 4 raise NotifyResume of vcpu 0</c>.</summary>
    /// <returns>A line that <see cref="Parse"/> reads.</returns>
    public override string ToString()
    {
        string head = $"entries {Entries}, wake-ups {WakeUps}, calls {Calls}, vcpu {Vcpu}";
        return Deviations.Length == 0
            ? head
            : $"{head}{HeadEnd}{string.Join("; ", Deviations.Select(step => $"{At}{step.Point} {ChoiceText.Write(step.Choice)}"))}";
    }

    /// <inheritdoc/>
    public bool Equals(Witness? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Witness);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static Deviation ReadStep(string text)
    {
        int space = text.StartsWith(At, StringComparison.Ordinal) ? text.IndexOf(' ', At.Length) : -1;
        return space < 0
            ? throw new FormatException($"A step is 'at', the number of a choice point and a decision, but this one is '{text}'.")
            : new Deviation(ChoiceText.Number(text[At.Length..space]), ChoiceText.Read(text[(space + 1)..]));
    }
}
