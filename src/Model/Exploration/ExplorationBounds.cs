namespace VcpuLint.Model;

/// <summary>
/// How far the <see cref="Explorer"/> goes. Within the bounds it leaves nothing out; <see cref="Explorer.Explore(Func{ArchPort}, ExplorationBounds?)"/>
/// says what that means.
/// </summary>
public sealed record ExplorationBounds
{
    private const ulong FarAddress = 1ul << 62;

    /// <summary>
    /// Gets how often the host may deviate from what is quiet in one run, 0 to 16: each flag raised, request made, guest exit other than an
    /// interrupt, and so on, counts one. Each one more makes the search some 5 to 50 times as long.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 0 to 16.</exception>
    public int Surprises { get; init => field = InRange(value, 0, 16); } = 3;

    /// <summary>
    /// Gets how often the guest runs in one run of the port, 1 to 1,000. The last time a signal ends it, so that a right loop leaves; one that
    /// enters the guest once more is still judged there, and is cut off if it does so yet again. Entries that a waiting interrupt ends at
    /// once do not count.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 1 to 1,000.</exception>
    public int Entries { get; init => field = InRange(value, 1, 1_000); } = 3;

    /// <summary>Gets how many waits end with what is waited for, 0 to 1,000. After that a signal comes with each wake-up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 0 to 1,000.</exception>
    public int WakeUps { get; init => field = InRange(value, 0, 1_000); } = 3;

    /// <summary>
    /// Gets how many calls of the model one run makes before it is cut off, 16 to 1,000,000. A run that is cut off while work or an order to
    /// leave is open is played on for 20 times as many calls, to tell one that never ends from one that is only long.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 16 to 1,000,000.</exception>
    public int Calls { get; init => field = InRange(value, 16, 1_000_000); } = 500;

    /// <summary>Gets how many runs are made at the most, 1 to 1,000,000,000. A search that ends here is not exhausted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 1 to 1,000,000,000.</exception>
    public int Runs { get; init => field = InRange(value, 1, 1_000_000_000); } = 1_000_000;

    /// <summary>
    /// Gets the guest exits that are tried beside the quiet one, an interrupt for the host. By default each <see cref="GuestExitReason"/>,
    /// the fast path of two of them, and a page fault outside of the guest's memory. A port that looks at the number of an instruction or of
    /// a hypercall needs these numbers added.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<GuestExit> Exits { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = DefaultExits;

    /// <summary>
    /// Gets the requests that may be found pending where the port asks for any (<see cref="Vcpu.RequestPending"/>); by default
    /// (<see langword="null"/>) those that the port itself was seen to ask for by name, or <see cref="VcpuRequest.TlbFlush"/> if there is none.
    /// </summary>
    public IReadOnlyList<VcpuRequest>? Requests { get; init; }

    /// <summary>Gets the default of <see cref="Exits"/>.</summary>
    public static IReadOnlyList<GuestExit> DefaultExits { get; } =
    [
        .. from reason in Enum.GetValues<GuestExitReason>() where reason != GuestExitReason.ExternalInterrupt select new GuestExit(reason),
        new GuestExit(GuestExitReason.PageFault) { Address = FarAddress },
        new GuestExit(GuestExitReason.MsrWrite, IsFastPath: true),
        new GuestExit(GuestExitReason.PreemptionTimer, IsFastPath: true),
    ];

    private static int InRange(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
