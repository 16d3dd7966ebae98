namespace VcpuLint.Analyzers.Protocol;

/// <summary>How far the vCPU's mode is published to those who make requests.</summary>
internal enum Mode
{
    /// <summary>The mode says that the vCPU is not in the guest: a requester sends no interrupt.</summary>
    Outside,

    /// <summary>The mode was stored with interrupts on, or they were on since: a requester's interrupt was spent in the window.</summary>
    Unsafe,

    /// <summary>The mode was stored with interrupts off, and no full barrier followed yet.</summary>
    Stored,

    /// <summary>A full barrier lies behind the store.</summary>
    StoredWithBarrier,

    /// <summary>It cannot be decided which mode was stored, or whose.</summary>
    Undecided,
}

/// <summary>What is known of the vCPU's requests.</summary>
internal enum Requests
{
    Unknown,
    Pending,
    Clear,

    /// <summary>It cannot be decided whose requests were looked at.</summary>
    Undecided,
}

/// <summary>Whether a reason for the return to user space is set.</summary>
internal enum ExitReasonSet
{
    No,
    Yes,

    /// <summary>The drain that said leave has set it, and has counted the exit.</summary>
    ByDrain,
}

/// <content>
/// The facets that only some ports are judged by. One that nobody judges does not move, so that it tells no states apart.
/// </content>
internal readonly partial struct MachineState
{
    private const int PreparedBit = 13;
    private const int ModeShift = 14;
    private const int RequestsShift = 17;
    private const int ReasonShift = 19;
    private const int SignalSeenBit = 21;
    private const int JudgesModeBit = 22;
    private const int JudgesPreparationBit = 23;
    private const int JudgesLeavingBit = 24;
    private const int GaveUpCpuBit = 25;
    private const int ClearedMustExitBit = 26;

    /// <summary>The port publishes by the vCPU's mode: Mode and Requests are judged.</summary>
    public bool JudgesMode => Bit(JudgesModeBit);

    /// <summary>The port uses the generic transfer work: Prepared is judged.</summary>
    public bool JudgesPreparation => Bit(JudgesPreparationBit);

    /// <summary>Only what user space is told is judged: no other facet moves.</summary>
    public bool JudgesLeaving => Bit(JudgesLeavingBit);

    /// <summary>What may raise work late was flushed since interrupts went off.</summary>
    public bool Prepared => Bit(PreparedBit);

    public Mode Mode => (Mode)Field(ModeShift, 7);

    public Requests Requests => (Requests)Field(RequestsShift, 3);

    public ExitReasonSet ExitReason => (ExitReasonSet)Field(ReasonShift, 3);

    /// <summary>A test or a drain has found a signal, so that the loop has to leave for it.</summary>
    public bool SignalSeen => Bit(SignalSeenBit);

    /// <summary>The CPU was given up where work was seen pending, and nothing has drained since.</summary>
    public bool GaveUpCpu => Bit(GaveUpCpuBit);

    /// <summary>A flag that orders the loop to leave was cleared in place.</summary>
    public bool ClearedMustExit => Bit(ClearedMustExitBit);

    /// <summary>The state as the start of a root: what the port and the root are judged by.</summary>
    public MachineState Judging(bool mode, bool preparation) => WithBit(JudgesModeBit, mode).WithBit(JudgesPreparationBit, preparation);

    /// <summary>The start of a root whose leaving is judged, and nothing else.</summary>
    public static MachineState Leaving => default(MachineState).WithBit(JudgesLeavingBit, true);

    public MachineState WithPrepared(bool value) => WithBit(PreparedBit, value && JudgesPreparation);

    public MachineState WithMode(Mode mode) => JudgesMode ? WithField(ModeShift, 7, (int)mode) : this;

    public MachineState WithRequests(Requests requests) => JudgesMode ? WithField(RequestsShift, 3, (int)requests) : this;

    public MachineState WithExitReason(ExitReasonSet value) => JudgesLeaving ? WithField(ReasonShift, 3, (int)value) : this;

    public MachineState WithSignalSeen(bool value) => JudgesLeaving ? WithBit(SignalSeenBit, value) : this;

    public MachineState WithGaveUpCpu(bool value) => WithBit(GaveUpCpuBit, value);

    public MachineState WithClearedMustExit(bool value) => WithBit(ClearedMustExitBit, value);
}
