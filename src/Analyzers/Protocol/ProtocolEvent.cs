namespace VcpuLint.Analyzers.Protocol;

internal enum EventKind
{
    /// <summary>The context the call must be made in: <see cref="ProtocolEvent.Value"/> is a <see cref="Context"/>.</summary>
    Require,

    /// <summary>A depth goes up or down by <see cref="ProtocolEvent.Value"/>.</summary>
    ChangeDepth,

    /// <summary>Interrupts go off (1) or on (0).</summary>
    SetInterrupts,

    /// <summary>A call that may sleep (0), or waits without a bound (1).</summary>
    Sleep,

    /// <summary>The work of the flags in <see cref="ProtocolEvent.Mask"/> is handled, and no other.</summary>
    HandleWork,

    /// <summary>A test of <see cref="ProtocolEvent.Mask"/>; the outcomes are false and true.</summary>
    TestWork,

    /// <summary>All work is handled; the outcomes are zero and negative. With 1, a negative one comes with the exit reason set and counted.</summary>
    Drain,

    /// <summary>The flags of an argument are cleared, and what they announce is not done.</summary>
    ClearWork,

    /// <summary>What may still raise work is flushed.</summary>
    Prepare,

    /// <summary>The vCPU's mode is stored: that of the argument, or "in the guest" without one. With 1, a full barrier follows.</summary>
    StoreMode,

    /// <summary>A full barrier.</summary>
    Barrier,

    /// <summary>A request is made.</summary>
    RaiseRequest,

    /// <summary>A test of all requests; the outcomes are false and true.</summary>
    TestRequests,

    /// <summary>A request is taken; the outcomes are false and true.</summary>
    ConsumeRequest,

    /// <summary>The reason for the return to user space is set: to that of the argument.</summary>
    SetExitReason,

    /// <summary>An exit by a signal is counted.</summary>
    CountSignalExit,

    /// <summary>What the next schedule does is set: with an argument of 1, a signal ends its sleep.</summary>
    PrepareSleep,

    /// <summary>The guest is entered and exits again.</summary>
    EnterGuest,

    /// <summary>A vCPU is woken or interrupted.</summary>
    Kick,

    /// <summary>A rate limit is asked; the outcomes are false and true.</summary>
    AskRateGate,

    /// <summary>The vCPU has never been loaded.</summary>
    BeforeFirstLoad,

    /// <summary>What the guest's TSC reads changes. With 1, by an argument: 1 if that may be negative.</summary>
    MoveGuestTsc,

    /// <summary>Whether the guest's TSC catches up is set: to the argument.</summary>
    SetCatchUp,

    /// <summary>The guest's clock page is written anew.</summary>
    PublishClock,

    /// <summary>A number is taken as one without a sign: by an argument, 1 if it may be negative.</summary>
    TakeUnsigned,

    /// <summary>A request is taken back, whether it was made or not.</summary>
    ClearRequest,

    /// <summary>State is read whose changes the request <see cref="ProtocolEvent.Value"/> announces.</summary>
    ReadState,

    /// <summary>Whether the master clock is in use (0) or could be (1); the outcomes are false and true.</summary>
    TestMaster,

    /// <summary>Whether the master clock is in use is set: to the argument.</summary>
    SetMaster,

    /// <summary>A new pair is taken for the master clock.</summary>
    TakeMaster,

    /// <summary>What clocks depend on has changed.</summary>
    NoteChange,

    /// <summary>A step of writing or reading a clock page: <see cref="ProtocolEvent.Value"/> is a <see cref="PageStep"/>.</summary>
    StepPage,

    /// <summary>Clocks are read: <see cref="ProtocolEvent.Value"/> has a bit for each; the one of an argument too.</summary>
    ReadClock,

    /// <summary>A deadline is read: <see cref="ProtocolEvent.Value"/> is its number.</summary>
    ReadDeadline,

    /// <summary>A deadline is written: <see cref="ProtocolEvent.Value"/> is its number.</summary>
    MoveDeadline,

    /// <summary>A timer is armed.</summary>
    ArmTimer,

    /// <summary>A number is kept, or made a part of what belongs together.</summary>
    KeepReading,

    /// <summary>A part of what belongs together is kept: all parts are given. <see cref="ProtocolEvent.Value"/> tells such sets apart.</summary>
    KeepTogether,

    /// <summary>A step of reading what an update writes: <see cref="ProtocolEvent.Value"/> is a <see cref="SequenceStep"/>.</summary>
    StepSequence,
}

/// <summary>A step of writing or reading a clock page: the order is that of the model's enum.</summary>
internal enum PageStep
{
    ReadVersion,
    StoreVersion,
    BeginUpdate,
    EndUpdate,
    StoreField,
    WriteBarrier,
    BeginRead,
    ReadField,
    ReadBarrier,
    RetryRead,
}

/// <summary>A step of reading what an update writes: the order is that of the model's enum.</summary>
internal enum SequenceStep
{
    Begin,
    Retry,
    Read,
    BeginUpdate,
    EndUpdate,
}

/// <summary>What a <see cref="EventKind.Require"/> event asks for.</summary>
[Flags]
internal enum Context
{
    None = 0,
    InterruptsOn = 1,
    InterruptsOff = 2,
    PreemptionEnabled = 4,
    PreemptionDisabled = 8,
    SpinHeld = 16,
    MutexHeld = 32,
    SrcuHeld = 64,
}

/// <summary>Whose flags a call looks at.</summary>
internal enum Owner : byte
{
    /// <summary>Another vCPU's, or nobody's: a test there says nothing about this one.</summary>
    Other,

    /// <summary>Those of the vCPU that is entered.</summary>
    Own,

    /// <summary>It depends, and the analysis cannot tell on what.</summary>
    Undecided,
}

/// <summary>One thing that a call does to the protocol state. A contract is a short sequence of them.</summary>
internal readonly struct ProtocolEvent
{
    public ProtocolEvent(EventKind kind, int value = 0, Depth depth = default, uint mask = 0, bool racy = false, bool fromArgument = false, Results when = Results.Any)
    {
        Kind = kind;
        Value = value;
        Depth = depth;
        Mask = mask;
        Racy = racy;
        FromArgument = fromArgument;
        When = when;
    }

    public EventKind Kind { get; }

    public int Value { get; }

    public Depth Depth { get; }

    /// <summary>The work flags concerned.</summary>
    public uint Mask { get; }

    /// <summary>The test is a hint: its negative answer is never enough for an entry.</summary>
    public bool Racy { get; }

    /// <summary>The flags, the mode or the exit reason is an argument of the call.</summary>
    public bool FromArgument { get; }

    /// <summary>The results it comes with.</summary>
    public Results When { get; }

    /// <summary>It asks something, and the result of the call is the answer.</summary>
    public bool IsQuestion => Kind is EventKind.TestWork or EventKind.TestRequests or EventKind.ConsumeRequest;

    /// <summary>It asks something of clocks, and the result of the call is the answer.</summary>
    public bool IsClockQuestion => Kind is EventKind.AskRateGate or EventKind.TestMaster
        || (Kind == EventKind.StepPage && Value is (int)PageStep.RetryRead or (int)PageStep.ReadVersion)
        || (Kind == EventKind.StepSequence && Value == (int)SequenceStep.Retry);

    /// <summary>It is about the guest's clock alone: it moves nothing that a guest entry is judged by.</summary>
    public bool IsClock => Kind >= EventKind.Kick;

    /// <summary>The task waits, drains, or lets the guest run: nobody spins there.</summary>
    public bool IsRest => Kind is EventKind.EnterGuest or EventKind.Drain || (Kind == EventKind.Sleep && Value != 0);

    /// <summary>It moves nothing but requests and the exit reason: a call of which nothing else is known proves nothing about those, and no more.</summary>
    public bool IsMinor => Kind is EventKind.RaiseRequest or EventKind.TestRequests or EventKind.ConsumeRequest
        or EventKind.SetExitReason or EventKind.CountSignalExit or EventKind.PrepareSleep || IsClock;

    /// <summary>Whether it happens when the call has this result.</summary>
    public bool ComesWith(Outcome outcome) => When == Results.Any || (outcome != Outcome.None && (When & outcome.Kinds()) == outcome.Kinds());
}
