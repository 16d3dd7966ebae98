namespace VcpuLint.Analyzers.Protocol;

/// <summary>What is kept apart by depth: each is a counter of 0..3.</summary>
internal enum Depth
{
    Preempt,
    Spin,
    Srcu,
    Mutex,
}

/// <summary>
/// The protocol state at a program point (<c>docs/architecture.md</c>): a value of two words, compared and hashed as such.
/// The first word holds the sets Clean, Tested and Dirty of work flags, the second one everything about the context.
/// </summary>
internal readonly partial struct MachineState : IEquatable<MachineState>
{
    private const int SetBits = WorkFlagTable.MaxFlags;
    private const ulong SetMask = (1ul << SetBits) - 1;

    private const int DepthShift = 1;
    private const int MustExitBit = 9;
    private const int HypercallBit = 10;
    private const int UndecidedBit = 11;
    private const int ElsewhereBit = 12;

    private readonly ulong _work;
    private readonly ulong _context;

    private MachineState(ulong work, ulong context)
    {
        _work = work;
        _context = context;
    }

    /// <summary>Work flags known clear: what a check with interrupts off answered, and nothing has voided since.</summary>
    public uint Clean => (uint)(_work & SetMask);

    /// <summary>Work flags looked at since the last guest exit, validly or not.</summary>
    public uint Tested => (uint)((_work >> SetBits) & SetMask);

    /// <summary>Work flags one of which was seen pending and has not been drained since.</summary>
    public uint Dirty => (uint)((_work >> (2 * SetBits)) & SetMask);

    public bool InterruptsOff => (_context & 1) != 0;

    /// <summary>A drain said "leave to user space now", and nothing has taken that back.</summary>
    public bool MustExit => Bit(MustExitBit);

    /// <summary>The port enters by hypercall: the hint is all there is.</summary>
    public bool HypercallEntry => Bit(HypercallBit);

    /// <summary>A test whose receiver or mask could not be decided lies between here and the last guest exit.</summary>
    public bool Undecided => Bit(UndecidedBit);

    /// <summary>
    /// A bad answer (pending work, or an order to leave) was stored where its value is not followed: what is tested later may depend on it.
    /// </summary>
    public bool AnswerElsewhere => Bit(ElsewhereBit);

    public static bool operator ==(MachineState left, MachineState right) => left.Equals(right);

    public static bool operator !=(MachineState left, MachineState right) => !left.Equals(right);

    public int DepthOf(Depth depth) => Field(DepthShift + (2 * (int)depth), 3);

    /// <summary>Whether interrupts, preemption and locks are as in another state.</summary>
    public bool HasContextOf(MachineState other)
    {
        const ulong Context = (1ul << MustExitBit) - 1;
        return (_context & Context) == (other._context & Context);
    }

    public MachineState WithClean(uint set) => new((_work & ~SetMask) | set, _context);

    public MachineState WithTested(uint set) => new((_work & ~(SetMask << SetBits)) | ((ulong)set << SetBits), _context);

    public MachineState WithDirty(uint set)
    {
        var next = new MachineState((_work & ~(SetMask << (2 * SetBits))) | ((ulong)set << (2 * SetBits)), _context);
        return set == 0 ? next.ForgetSettledAnswer() : next;
    }

    public MachineState WithInterruptsOff(bool off) => WithBit(0, off);

    public MachineState WithMustExit(bool value)
    {
        var next = WithBit(MustExitBit, value);
        return value ? next : next.ForgetSettledAnswer();
    }

    public MachineState WithHypercallEntry(bool value) => WithBit(HypercallBit, value);

    public MachineState WithUndecided(bool value) => WithBit(UndecidedBit, value);

    /// <summary>The answer that was given last is stored where it is not followed.</summary>
    public MachineState KeepAnswerElsewhere() => MustExit || Dirty != 0 ? WithBit(ElsewhereBit, true) : this;

    public MachineState WithDepth(Depth depth, int value) => WithField(DepthShift + (2 * (int)depth), 3, value);

    public bool Equals(MachineState other) => _work == other._work && _context == other._context;

    public override bool Equals(object? obj) => obj is MachineState other && Equals(other);

    public override int GetHashCode() => unchecked((_work.GetHashCode() * 397) ^ (int)((_context * 0x9E3779B97F4A7C15ul) >> 32));

    private MachineState ForgetSettledAnswer() => Dirty == 0 && !MustExit ? WithBit(ElsewhereBit, false) : this;

    private bool Bit(int bit) => (_context & (1ul << bit)) != 0;

    private MachineState WithBit(int bit, bool value) =>
        new(_work, value ? _context | (1ul << bit) : _context & ~(1ul << bit));

    private int Field(int shift, ulong mask) => (int)((_context >> shift) & mask);

    private MachineState WithField(int shift, ulong mask, int value) => new(_work, (_context & ~(mask << shift)) | ((ulong)value << shift));
}
