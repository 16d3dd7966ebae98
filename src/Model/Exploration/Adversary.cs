namespace VcpuLint.Model;

/// <summary>
/// A host that does what is worst for a port: it follows a schedule, and is quiet where the schedule says nothing.
/// </summary>
/// <remarks>
/// Work, requests and interrupts can come at any instant, but the port cannot tell the instants apart until it looks. So the choice is made
/// at the look: what is found there came in the window before. Two things keep that exact.
/// <para>
/// First, the interrupt that comes with the work. If interrupts were on at some instant since the port last found a flag clear, the flag can have come
/// there and its interrupt was taken; if not, the interrupt waits and ends the next entry at once. What an interrupt that waits and whose work
/// is not looked at does to the guest is what a guest does that exits for an interrupt, which is a choice of its own; and the port's
/// own question for it (<see cref="HostCpu.LazyInterruptPending"/>) is one more. So of the two ways only one is needed: the first where
/// it is possible.
/// </para>
/// <para>
/// Second, several flags at once. A test tells only that one of its flags is pending, so another that came with it can be raised as well at
/// the next look that tells them apart. Only a drain looks at each: where it finds other work, a signal is still offered to it. So
/// single flags are enough; a set of them is as many surprises.
/// </para>
/// </remarks>
internal sealed partial class Adversary : IHostEnvironment
{
    private readonly int _entries;
    private readonly int _signalFreeWakeUps;
    private readonly Alphabet? _alphabet;
    private readonly List<(string File, int Line, bool Last)> _answers = [];
    private HostKernel _kernel = null!;
    private bool _over;
    private int _next;
    private int _wakeUps;
    private int _guestRuns;
    private ThreadFlags _openFlags;
    private ulong _openRequests;

    /// <param name="entries">At which entry of the guest the last signal comes.</param>
    /// <param name="wakeUps">How many waits end without a signal.</param>
    /// <param name="alphabet">What is learned about the port, if anything is to be.</param>
    public Adversary(int entries, int wakeUps, Alphabet? alphabet = null) =>
        (_entries, _signalFreeWakeUps, _alphabet) = (entries, wakeUps, alphabet);

    /// <summary>Gets or sets the decisions that are not quiet ones.</summary>
    public ReadOnlyMemory<Deviation> Schedule { get; set; }

    /// <summary>Gets or sets a value indicating whether the choice points after the last decision are remembered.</summary>
    public bool CollectsPoints { get; set; }

    /// <summary>Gets the choice points after the last decision.</summary>
    public List<ChoicePoint> Points { get; } = [];

    /// <summary>Gets how many choice points the run had.</summary>
    public int PointCount { get; private set; }

    /// <summary>Gets the entries in violation, each with the calls and the lines of the trace before it.</summary>
    public List<(Breach Breach, int Calls, int Trace)> EntryBreaches { get; } = [];

    /// <summary>Gets the call that broke the protocol first, if one did: what the port does with the exception does not matter.</summary>
    public (Breach Breach, int Calls, int Trace)? CallBreach { get; private set; }

    /// <summary>Gets the call before which the last decision was made.</summary>
    public int LastSurpriseCall { get; private set; }

    /// <summary>Gets a value indicating whether the run was ended because the guest ran again and again after the last signal.</summary>
    public bool IsCutOffByEntries { get; private set; }

    /// <summary>Gets why the schedule does not fit.</summary>
    public string? Mismatch { get; private set; }

    /// <summary>Gets what the run has come to.</summary>
    public RunProgress Progress => _kernel.Progress;

    public void Begin(HostKernel kernel)
    {
        _kernel = kernel;
        _over = false;
        _next = 0;
        _wakeUps = 0;
        _guestRuns = 0;
        IsCutOffByEntries = false;
        _openFlags = ThreadFlags.TransferWork;
        _openRequests = ulong.MaxValue;
        _answers.Clear();
        Points.Clear();
        EntryBreaches.Clear();
        PointCount = 0;
        LastSurpriseCall = 0;
        CallBreach = null;
        Mismatch = null;
    }

    public bool EntryBroken(Breach breach)
    {
        EntryBreaches.Add((breach, Progress.Calls, Progress.Trace.Count));
        return true;
    }

    public void CallBroken(Breach breach)
    {
        CallBreach ??= (breach, Progress.Calls, Progress.Trace.Count);

        // What the port does on the way out, in its finally blocks, is no part of the run.
        _over = true;
    }

    /// <summary>Checks that the schedule was followed to its end.</summary>
    public void Finish()
    {
        if (Mismatch is null && !_over && _next < Schedule.Length)
        {
            Deviation left = Schedule.Span[_next];
            Mismatch = $"The schedule says '{ChoiceText.Write(left.Choice)}' at choice point {left.Point}, but the run has only {PointCount}.";
        }
    }

    /// <summary>Asks the schedule for a decision; <see langword="false"/> is the quiet one.</summary>
    private bool Decides(ChoiceKind kind, int vcpu, int offer, out Choice choice)
    {
        choice = default;
        if (_over)
        {
            return false;
        }

        int number = PointCount++;
        if (_next == Schedule.Length)
        {
            if (CollectsPoints)
            {
                Points.Add(new ChoicePoint(kind, vcpu, offer));
            }

            return false;
        }

        ref readonly Deviation step = ref Schedule.Span[_next];
        if (step.Point != number)
        {
            return false;
        }

        choice = step.Choice;
        var point = new ChoicePoint(kind, vcpu, offer);
        if (!point.Admits(choice))
        {
            _over = true;
            Mismatch = $"The schedule says '{ChoiceText.Write(choice)}' at choice point {number}, but there {point}.";
            throw new WitnessMismatchException(Mismatch);
        }

        _next++;
        LastSurpriseCall = Progress.Calls;
        return true;
    }
}
