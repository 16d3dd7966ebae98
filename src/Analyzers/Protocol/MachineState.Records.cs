namespace VcpuLint.Analyzers.Protocol;

/// <summary>What is known of a yes or no.</summary>
internal enum Known
{
    /// <summary>Nothing.</summary>
    Unknown,
    No,
    Yes,
}

/// <content>
/// What is known of the master clock of the VM, and of a record that is written or read. The first word holds it: each topic has that word to itself.
/// </content>
internal readonly partial struct MachineState
{
    private const int WasShift = 0;
    private const int CanShift = 2;
    private const int WillShift = 4;

    /// <summary>Whether the master clock was in use.</summary>
    public Known MasterWas => Knows(WasShift);

    /// <summary>Whether it could be in use.</summary>
    public Known MasterCan => Knows(CanShift);

    /// <summary>Whether it is in use from now on.</summary>
    public Known MasterWill => Knows(WillShift);

    /// <summary>Something that clocks depend on was seen to have changed.</summary>
    public bool Changed => Noted(6);

    /// <summary>A new pair was taken although nothing says that it is needed.</summary>
    public bool TookNeedlessly => Topic == ClockTopic.MasterClock && Noted(7);

    /// <summary>The version of the page is odd.</summary>
    public bool VersionOdd => Topic == ClockTopic.Page && Noted(0);

    /// <summary>A barrier lies between the odd version and here.</summary>
    public bool OddIsSeen => Noted(1);

    /// <summary>A part was stored since the version is odd.</summary>
    public bool FieldStored => Noted(2);

    /// <summary>A barrier lies between the last part that was stored and here.</summary>
    public bool FieldsAreSeen => Noted(3);

    /// <summary>The page is being read.</summary>
    public bool ReadsPage => Noted(4);

    /// <summary>A barrier lies between the look at the version and here.</summary>
    public bool VersionIsRead => Noted(5);

    /// <summary>A part was read, and nobody has asked whether it was written meanwhile.</summary>
    public bool FieldRead => Noted(6);

    /// <summary>A barrier lies between the last part that was read and here.</summary>
    public bool FieldsAreRead => Noted(7);

    /// <summary>What was read is to be read again.</summary>
    public bool MustReadAgain => Topic == ClockTopic.Page && Noted(8);

    /// <summary>What an update of the master clock writes is being read.</summary>
    public bool ReadsSequence => Noted(9);

    /// <summary>It was read as a whole.</summary>
    public bool SequenceRead => Noted(10);

    /// <summary>Nobody else writes it.</summary>
    public bool UpdatesSequence => Noted(11);

    /// <summary>What was read is not known to belong together.</summary>
    public bool Torn => Topic == ClockTopic.Page && (Noted(6) || Noted(12));

    /// <summary>A part was read where the sequence is read, and nobody has asked whether it was written meanwhile.</summary>
    public bool PartRead => Noted(12);

    /// <summary>The deadlines that were moved on their own, each a bit.</summary>
    public int MovedAlone => (int)(_work & 7);

    /// <summary>Those that were moved with no look at the time.</summary>
    public int MovedBlindly => Topic == ClockTopic.Readings ? (int)((_work >> 3) & 7) : 0;

    /// <summary>Those that were compared with the time before they were moved.</summary>
    public int LookedAhead => (int)((_work >> 6) & 7);

    /// <summary>What belongs together and was taken from separate readings, each set a bit.</summary>
    public uint Apart => Topic == ClockTopic.Readings ? (uint)((_work >> 9) & 0xFF) : 0;

    /// <summary>The number of the section with interrupts off; 0 if they are on.</summary>
    public int Section => (int)((_work >> 17) & 0xFF);

    public MachineState WithSection(int section) => new((_work & ~(0xFFul << 17)) | ((ulong)(uint)section << 17), _context);

    public MachineState WithApart(int set, bool value) => WithNote(9 + set, value);

    public MachineState WithMovedAlone(int set) => new((_work & ~7ul) | (uint)set, _context);

    public MachineState WithMovedBlindly(int set) => new((_work & ~(7ul << 3)) | ((ulong)(uint)set << 3), _context);

    public MachineState WithLookedAhead(int set) => new((_work & ~(7ul << 6)) | ((ulong)(uint)set << 6), _context);

    public MachineState WithMasterWas(Known value) => WithKnown(WasShift, value);

    public MachineState WithMasterCan(Known value) => WithKnown(CanShift, value);

    public MachineState WithMasterWill(Known value) => WithKnown(WillShift, value);

    public MachineState WithChanged() => WithNote(6, true);

    public MachineState WithTookNeedlessly(bool value) => WithNote(7, value);

    public MachineState WithVersionOdd(bool value) => WithNote(0, value).WithNote(1, false).WithNote(2, false).WithNote(3, false);

    public MachineState WithFieldStored() => WithNote(2, true).WithNote(3, false);

    /// <summary>The state behind a barrier between stores.</summary>
    public MachineState BehindWrites() => FieldStored ? WithNote(3, true) : WithNote(1, true);

    public MachineState WithReadsPage(bool value) => WithNote(4, value).WithNote(5, false).WithNote(6, false).WithNote(7, false);

    public MachineState WithFieldRead() => WithNote(6, true).WithNote(7, false);

    /// <summary>The state behind a barrier between reads.</summary>
    public MachineState BehindReads() => FieldRead ? WithNote(7, true) : WithNote(5, true);

    public MachineState WithMustReadAgain(bool value) => WithNote(8, value);

    public MachineState WithReadsSequence(bool value) => WithNote(9, value).WithNote(12, false);

    public MachineState WithSequenceRead(bool value) => WithNote(10, value);

    public MachineState WithUpdatesSequence(bool value) => WithNote(11, value);

    public MachineState WithPartRead() => WithNote(12, true);

    private bool Noted(int bit) => (_work & (1ul << bit)) != 0;

    private MachineState WithNote(int bit, bool value) => new(value ? _work | (1ul << bit) : _work & ~(1ul << bit), _context);

    private Known Knows(int shift) => (Known)((_work >> shift) & 3);

    private MachineState WithKnown(int shift, Known value) => new((_work & ~(3ul << shift)) | ((ulong)value << shift), _context);
}
