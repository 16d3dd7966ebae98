namespace VcpuLint.Model;

/// <summary>
/// What the port knows about the pending work of the running task, and so whether it may enter the guest. It follows the results that the
/// port was given, not the flags themselves: a port that was lucky is as wrong as one that was not.
/// </summary>
internal sealed class WorkMonitor
{
    /// <summary>Gets the flags known to be clear, and to stay so until interrupts are enabled: a later one ends the guest at once.</summary>
    public ThreadFlags Clean { get; private set; }

    /// <summary>Gets the flags looked at since the last guest exit, whether the look was worth anything or not.</summary>
    public ThreadFlags Tested { get; private set; }

    /// <summary>Gets the flags of which one was seen pending and that nothing was done about.</summary>
    public ThreadFlags Dirty { get; private set; }

    /// <summary>Gets a value indicating whether the last drain said that the loop has to leave to user space.</summary>
    public bool MustExit { get; private set; }

    /// <summary>Gets a value indicating whether the transfer was prepared since interrupts were disabled.</summary>
    public bool Prepared { get; private set; }

    /// <summary>Gets how often the work was drained.</summary>
    public int Drains { get; private set; }

    /// <summary>Gets the flags that a test has found pending since this was last forgotten.</summary>
    public ThreadFlags Sighted { get; private set; }

    public void ForgetSightings() => Sighted = ThreadFlags.None;

    public void Test(ThreadFlags flags, bool pending, bool racy, bool interruptsOn)
    {
        flags &= ThreadFlags.TransferWork;
        Tested |= flags;
        if (pending)
        {
            Dirty |= flags;
            Sighted |= flags;
            return;
        }

        Dirty &= ~flags;
        if (!racy && !interruptsOn)
        {
            Clean |= flags;
        }

        if ((flags & ThreadFlags.MustExit) == ThreadFlags.MustExit)
        {
            MustExit = false;
        }
    }

    public void Drain(int result)
    {
        Sleep();
        Drains++;
        Tested = ThreadFlags.TransferWork;
        Dirty = ThreadFlags.None;
        MustExit = result < 0;
    }

    /// <summary>Work may be raised while the task sleeps.</summary>
    public void Sleep() => Clean = ThreadFlags.None;

    /// <summary>The work that these flags announce was done, and no other.</summary>
    public void Handle(ThreadFlags flags) => Dirty &= ~flags;

    public void Prepare() => Prepared = true;

    /// <summary>An interrupt that is taken may raise work.</summary>
    public void EnableInterrupts()
    {
        Clean = ThreadFlags.None;
        Prepared = false;
    }

    /// <summary>Whatever was known was known before the guest ran.</summary>
    public void ExitGuest() => Clean = Tested = Dirty = ThreadFlags.None;

    /// <summary>Judges the check that an entry of the guest relies on.</summary>
    /// <param name="kind">How the port enters.</param>
    /// <param name="pending">The flags that are pending in truth, for the message.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public Breach? JudgeEntry(GuestEntryKind kind, ThreadFlags pending) =>
        kind == GuestEntryKind.Hypercall ? JudgeLooks(pending, Dirty == ThreadFlags.None) : JudgeHardware(pending);

    /// <summary>Judges what became of the last drain's result at an entry of the guest.</summary>
    /// <param name="pending">The flags that are pending in truth, for the message.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public Breach? JudgeOrder(ThreadFlags pending)
    {
        ThreadFlags signals = pending & ThreadFlags.MustExit;
        return !MustExit ? null : new Breach(
            RuleIds.DrainResultLost,
            signals,
            $"the guest is entered although the drain said leave to user space ({signals.Names()} is pending)");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"clean: {Clean.Names()}; tested: {Tested.Names()}; seen pending: {Dirty.Names()}; must exit: {MustExit}; prepared: {Prepared}";

    private Breach? JudgeHardware(ThreadFlags pending)
    {
        if (Clean == ThreadFlags.TransferWork)
        {
            return null;
        }

        return Clean != ThreadFlags.None ? Partial(ThreadFlags.TransferWork & ~Clean) : JudgeLooks(pending, holds: false);
    }

    /// <summary>Judges an entry by the looks alone: all a hypercall port has, and what tells one mistake of a hardware port from another.</summary>
    private Breach? JudgeLooks(ThreadFlags pending, bool holds)
    {
        if (Tested == ThreadFlags.None)
        {
            return new Breach(
                RuleIds.EntryUnchecked,
                ThreadFlags.TransferWork,
                $"the guest is entered with no look at {ThreadFlags.TransferWork.Names()} since the last guest exit");
        }

        if (Tested != ThreadFlags.TransferWork)
        {
            return Partial(ThreadFlags.TransferWork & ~Tested);
        }

        if (holds)
        {
            return null;
        }

        return Dirty != ThreadFlags.None
            ? new Breach(RuleIds.EntryCheckVoid, Dirty, $"the guest is entered although a check saw one of {Dirty.Names()} pending")
            : new Breach(
                RuleIds.EntryCheckVoid,
                pending,
                $"the guest is entered after a check that does not hold at the entry ({pending.Names()} is pending)");
    }

    private static Breach Partial(ThreadFlags missing) =>
        new(RuleIds.EntryPartlyChecked, missing, $"the guest is entered after a check that does not look at {missing.Names()}");
}
