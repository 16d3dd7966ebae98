namespace VcpuLint.Analyzers.Protocol;

/// <content>
/// What is known of the guest's clock and of who asks for it to be published. It is solved on its own, as the leaving is: it has nothing to do with
/// whether the guest may be entered.
/// </content>
internal readonly partial struct MachineState
{
    private const int FirstTopicBit = 25;
    private const int LastTopicBit = 30;
    private const int JudgesClockBit = 27;
    private const int ColdBit = 28;
    private const int InHandlerBit = 29;
    private const int FirstLoadBit = 31;
    private const int OwesLocalBit = 32;
    private const int TscMovedBit = 33;
    private const int ErasedBit = 34;
    private const int CatchesUpBit = 35;
    private const int HandledShift = 36;
    private const int RequestedShift = 40;
    private const int PortShift = 48;
    private const int ForEachBit = 55;
    private const int TokenShift = 56;
    private const int LoopShift = 58;

    /// <summary>How many loops a state can tell apart.</summary>
    public const int MaxLoops = 31;

    /// <summary>How many ports a state can tell apart.</summary>
    public const int MaxPorts = 127;

    /// <summary>How many clock requests a state can tell apart.</summary>
    public const int MaxClockRequests = 8;

    /// <summary>How many requests can be followed at once: each has a bit in six sets. If there are more, they are followed part by part.</summary>
    public const int MaxFollowed = 10;

    /// <summary>The number of all requests that are not followed, where one of them is handled.</summary>
    public const int OtherRequest = 15;

    private const int LastTakenShift = 60;
    private const ulong FollowedMask = (1ul << MaxFollowed) - 1;

    /// <summary>Only what is done to the guest's clock is judged: no other facet moves.</summary>
    public bool JudgesClock => Bit(JudgesClockBit);

    /// <summary>What of it is judged.</summary>
    public ClockTopic Topic => (ClockTopic)(Field(FirstTopicBit, 3) | (Field(LastTopicBit, 1) << 2));

    /// <summary>What a value comes from is followed, into bodies too that do nothing else.</summary>
    public bool FollowsValues => JudgesClock && Topic is ClockTopic.MasterClock or ClockTopic.Readings;

    /// <summary>The code is entered now and then, not at every load or exit.</summary>
    public bool IsCold => Bit(ColdBit);

    /// <summary>The code runs because a request was made.</summary>
    public bool InHandler => Bit(InHandlerBit);

    /// <summary>The code runs once for each vCPU, and is given it.</summary>
    public bool ForEach => Bit(ForEachBit);

    /// <summary>How many VM-wide updates rate limits have let through that were not made yet: 0 to 3.</summary>
    public int Tokens => Field(TokenShift, 3);

    /// <summary>How many of them were let through before the request was taken because of which the code runs.</summary>
    public int Outside => Topic == ClockTopic.Updates ? (int)Math.Min(_work & 3, (ulong)Tokens) : 0;

    /// <summary>What a rate limit refuses in this method lets no update down, because its answer is asked for something else by the caller.</summary>
    public bool RefusesNothing => Topic == ClockTopic.Updates && (_work & 4) != 0;

    /// <summary>The number of the loop over all vCPUs that goes on; 0 for none.</summary>
    public int Loop => Field(LoopShift, 0x1F);

    /// <summary>Which requests are followed, where their order is judged.</summary>
    public int Part => Topic == ClockTopic.Requests ? Loop : 0;

    /// <summary>The vCPU has never been loaded before.</summary>
    public bool FirstLoad => Bit(FirstLoadBit);

    /// <summary>A rate limit was asked and let nothing through, and no local update was requested since.</summary>
    public bool OwesLocal => Bit(OwesLocalBit);

    /// <summary>The guest's TSC was changed, and its clock page was not written since.</summary>
    public bool TscMoved => Bit(TscMovedBit);

    /// <summary>Time that passed may have been taken back from the guest's TSC.</summary>
    public bool Erased => Bit(ErasedBit);

    public bool CatchesUp => Bit(CatchesUpBit);

    /// <summary>A clock update of this vCPU is requested.</summary>
    public bool ClockRequested => Requested != 0;

    /// <summary>The clock requests of this vCPU that were made and not taken.</summary>
    public int Requested => Field(RequestedShift, 0xFF);

    /// <summary>The number of the port whose code it is; 0 if it is none.</summary>
    public int Port => Field(PortShift, 0x7F);

    /// <summary>The number of the request that the code handles; 0 if it handles none that is followed.</summary>
    public int Handled => Field(HandledShift, 0xF);

    /// <summary>Requests that were looked for since the guest was entered last.</summary>
    public uint LookedFor => Followed(0);

    /// <summary>Those of them that the handler of another request made again, and that were not looked for since.</summary>
    public uint Late => Topic == ClockTopic.Requests ? Followed(1) : 0;

    /// <summary>Requests whose state was read since the guest was entered last.</summary>
    public uint Read => Followed(2);

    /// <summary>Those of them whose state was read for another reason than that the request was found.</summary>
    public uint ReadBefore => Followed(5);

    /// <summary>Those of them that may have been made since the state was read: no lock kept the others out.</summary>
    public uint Open => Followed(3);

    /// <summary>Requests that were taken back after their state was read, which was not read again since.</summary>
    public uint Lost => Topic == ClockTopic.Requests ? Followed(4) : 0;

    /// <summary>The number of the request that was taken last, where nothing else tells which one it was.</summary>
    public int LastTaken => Topic == ClockTopic.Requests ? (int)(_work >> LastTakenShift) : 0;

    /// <summary>The start of a root whose clock updates are judged, and nothing else.</summary>
    public static MachineState Clock(ClockTopic topic, int part, bool cold, int port) =>
        default(MachineState).WithBit(JudgesClockBit, true).WithField(FirstTopicBit, 3, (int)topic & 3).WithField(LastTopicBit, 1, (int)topic >> 2).WithCold(cold).WithField(PortShift, 0x7F, port).WithLoop(part);

    /// <summary>The state without what its topic does not ask for: states that differ in nothing that is judged are one state.</summary>
    public MachineState KeepTopic()
    {
        var topic = Topic;
        var kept = topic == ClockTopic.Updates ? WithNothingFollowed().WithOutside(Outside).WithRefusesNothing(RefusesNothing) : topic == ClockTopic.Tsc ? WithNothingFollowed() : WithRequested(0);
        kept = topic == ClockTopic.Requests ? kept : kept.WithDepth(Depth.Spin, 0).WithDepth(Depth.Mutex, 0);
        kept = topic == ClockTopic.Requests ? kept : kept.WithInterruptsOff(false);
        kept = topic is ClockTopic.Requests or ClockTopic.MasterClock ? kept : kept.WithHandled(0);
        kept = topic is ClockTopic.Updates or ClockTopic.MasterClock ? kept : kept.WithTokens(0).WithFirstLoad(false);
        kept = topic == ClockTopic.Updates ? kept : kept.WithOwesLocal(false);
        return topic == ClockTopic.Tsc ? kept : kept.WithTscMoved(false).WithErased(false).WithCatchesUp(false);
    }

    /// <summary>The state with all sets of requests empty.</summary>
    public MachineState WithNothingFollowed() => new(0, _context);

    public MachineState WithHandled(int value) => WithField(HandledShift, 0xF, value);

    public MachineState WithLastTaken(int number) => new((_work & ~(0xFul << LastTakenShift)) | ((ulong)number << LastTakenShift), _context);

    public MachineState WithLookedFor(uint set) => WithFollowed(0, set);

    public MachineState WithLate(uint set) => WithFollowed(1, set);

    public MachineState WithRead(uint set) => WithFollowed(2, set);

    public MachineState WithReadBefore(uint set) => WithFollowed(5, set);

    public MachineState WithOpen(uint set) => WithFollowed(3, set);

    public MachineState WithLost(uint set) => WithFollowed(4, set);

    public MachineState WithCold(bool value) => WithBit(ColdBit, value);

    public MachineState WithInHandler(bool value) => WithBit(InHandlerBit, value);

    public MachineState WithForEach(bool value) => WithBit(ForEachBit, value);

    public MachineState WithTokens(int value) => WithField(TokenShift, 3, Math.Max(0, Math.Min(3, value)));

    public MachineState WithOutside(int value) => new((_work & ~3ul) | (uint)value, _context);

    public MachineState WithRefusesNothing(bool value) => Topic == ClockTopic.Updates ? new((_work & ~4ul) | (value ? 4ul : 0), _context) : this;

    public MachineState WithFirstLoad(bool value) => WithBit(FirstLoadBit, value);

    public MachineState WithOwesLocal(bool value) => WithBit(OwesLocalBit, value);

    public MachineState WithTscMoved(bool value) => WithBit(TscMovedBit, value);

    public MachineState WithErased(bool value) => WithBit(ErasedBit, value);

    public MachineState WithCatchesUp(bool value) => WithBit(CatchesUpBit, value);

    public MachineState WithLoop(int value) => WithField(LoopShift, 0x1F, value);

    public MachineState WithRequested(int set) => WithField(RequestedShift, 0xFF, set);

    private uint Followed(int set) => (uint)((_work >> (set * MaxFollowed)) & FollowedMask);

    private MachineState WithFollowed(int set, uint value) =>
        new((_work & ~(FollowedMask << (set * MaxFollowed))) | ((ulong)value << (set * MaxFollowed)), _context);
}
