namespace VcpuLint.Analyzers.Protocol;

internal enum RuleId
{
    EntryUnchecked = 1001,
    EntryPartlyChecked = 1002,
    EntryCheckVoid = 1003,
    NeverDrained = 1004,
    SleepInAtomicContext = 1005,
    DrainResultLost = 1006,
    NotPublished = 1007,
    Unbalanced = 1008,
    MustExitCleared = 1010,
    ExitReason = 1011,
    WrongContext = 1012,
    WaitInSrcu = 1101,
    NotPrepared = 1102,
    NoDrain = 1103,
    RequestAfterDrainError = 1105,
    NeverEnds = 1108,
    UnthrottledUpdate = 2001,
    NoLocalUpdate = 2002,
    LevelTriggered = 2003,
    NeedlessSnapshot = 2004,
    RepeatedForAll = 2005,
    ClearedAfterRead = 2006,
    HandlerOrder = 2007,
    TornRecord = 2008,
    NegativeTaken = 3001,
    SeparateReadings = 3002,
    TimeErased = 3003,
    ClockNotRequested = 3004,
    DeadlinesApart = 4001,
    DeadlineNotClamped = 4002,
    Unproven = 9001,
}

/// <summary>Why exactly a rule is broken: the message names it.</summary>
internal enum Reason
{
    None,

    /// <summary>1003: the last look was a hint, or made with interrupts on, or interrupts were enabled or the task slept since.</summary>
    CheckDoesNotHold,

    /// <summary>1003: the last look answered pending.</summary>
    AnsweredPending,
    InterruptsOff,
    InterruptsOn,
    PreemptionDisabled,
    PreemptionEnabled,
    SpinHeld,
    SpinNotHeld,
    MutexHeld,
    MutexNotHeld,
    SrcuHeld,
    SrcuNotHeld,

    /// <summary>1007: the mode still says that the vCPU is not in the guest.</summary>
    NotPublished,

    /// <summary>1007: the mode was stored with interrupts on, or they were on since.</summary>
    PublishedUnsafely,

    /// <summary>1007: no full barrier lies between the store and the last look at the requests.</summary>
    NoBarrier,

    /// <summary>1007: the requests were not looked at since the mode was published.</summary>
    RequestsUnchecked,

    /// <summary>1007: a request is pending.</summary>
    RequestsPending,

    /// <summary>1011: a negative value is returned for a signal and no reason is set.</summary>
    NoExitReason,

    /// <summary>1011: the drain has set the reason already.</summary>
    ReasonSetTwice,

    /// <summary>1011: the drain has counted the exit already.</summary>
    CountedTwice,

    /// <summary>1103: a loop without entry, wait or drain that only looks at signals.</summary>
    OnlySignals,

    /// <summary>1103: a loop that sleeps until a signal comes, and does not look whether one has.</summary>
    Unheard,

    /// <summary>3003: nothing tells the guest's TSC to catch up.</summary>
    NoCatchUp,

    /// <summary>3003: the TSC is to catch up, and nobody asks for the clock update that does it.</summary>
    NotRequested,

    /// <summary>2008: a part is stored while the version is even.</summary>
    VersionEven,

    /// <summary>2008: no barrier between the odd version and the first part, or between the last one and the even version.</summary>
    NoWriteBarrier,

    /// <summary>2008: the version stays odd.</summary>
    VersionLeftOdd,

    /// <summary>2008: no barrier between the version and what is read.</summary>
    NoReadBarrier,

    /// <summary>2008: nobody asks whether what was read was written meanwhile.</summary>
    NotAsked,

    /// <summary>2008: what was read is used although it was written meanwhile.</summary>
    NotReadAgain,

    /// <summary>2008: the question whether to read again is asked of a number that no begin gave.</summary>
    AskedOfNothing,

    /// <summary>2008: a part is read elsewhere than the rest.</summary>
    ReadApart,

    /// <summary>3002: parts of what belongs together come from separate readings.</summary>
    PartsApart,

    /// <summary>9001: whether the version that is stored is odd is not known.</summary>
    VersionUndecided,

    /// <summary>9001: a depth above what the machine counts.</summary>
    TooDeep,

    /// <summary>9001: a receiver or mask that cannot be decided.</summary>
    Undecided,

    /// <summary>9001: which mode was stored, or whose requests were looked at, cannot be decided.</summary>
    PublicationUndecided,

    /// <summary>9001: an answer was stored where its value is not followed.</summary>
    AnswerElsewhere,

    /// <summary>9001: a call whose effect is not known.</summary>
    UnknownCall,

    /// <summary>9001: too many states.</summary>
    TooManyStates,

    /// <summary>9001: an async or iterator body.</summary>
    AsyncOrIterator,
}

/// <summary>A rule broken in one state, with the flags and the reason that its message names.</summary>
internal readonly struct Verdict
{
    public Verdict(RuleId rule, Reason reason = Reason.None, uint flags = 0)
    {
        Rule = rule;
        Reason = reason;
        Flags = flags;
    }

    public RuleId Rule { get; }

    public Reason Reason { get; }

    public uint Flags { get; }

    /// <summary>Nothing after it on the same path is judged.</summary>
    public bool EndsPath => Rule is RuleId.SleepInAtomicContext or RuleId.Unbalanced or RuleId.Unproven;
}
