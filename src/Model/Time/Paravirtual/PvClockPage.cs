using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The 32 bytes in which a host publishes time to a guest (<c>struct pvclock_vcpu_time_info</c> in guest memory). Both use it at once, so every
/// member that is read or written is one access, and another party can come in between any two (<see cref="BeforeAccess"/>).
/// </summary>
/// <remarks>
/// The protocol: the writer makes the version odd, writes what it has to, and makes the version even; the reader takes the version, reads,
/// and begins again if the version was odd or is another by then. Barriers keep the version and the rest in order.
/// <see cref="Publish"/> and <see cref="ReadConsistent"/> do all of that; the single steps are there for code that spells it out.
/// </remarks>
[VcpuPart]
public sealed class PvClockPage
{
    /// <summary>How many bytes the record has.</summary>
    public const int Size = 32;

    private uint _version;
    private TscCycles _tscTimestamp;
    private Nanoseconds _systemTime;
    private uint _multiplier;
    private sbyte _shift;
    private PvClockFlags _flags;

    /// <summary>Gets or sets what happens before each access: the chance of whoever else uses the page.</summary>
    public Action<PvClockAccess>? BeforeAccess { get; set; }

    /// <summary>Gets or sets the version (<c>version</c>): odd while the rest is written.</summary>
    public uint Version
    {
        [ClockPage(ClockPageStep.ReadVersion)]
        get => Load(ref _version, PvClockAccess.LoadVersion);
        [ClockPage(ClockPageStep.StoreVersion)]
        set => Store(ref _version, value, PvClockAccess.StoreVersion);
    }

    /// <summary>Gets or sets the counter at the instant of the record (<c>tsc_timestamp</c>).</summary>
    public TscCycles TscTimestamp
    {
        [ClockPage(ClockPageStep.ReadField)]
        get => Load(ref _tscTimestamp, PvClockAccess.LoadField);
        [ClockPage(ClockPageStep.StoreField)]
        set => Store(ref _tscTimestamp, value, PvClockAccess.StoreField);
    }

    /// <summary>Gets or sets the time at that instant (<c>system_time</c>).</summary>
    public Nanoseconds SystemTime
    {
        [ClockPage(ClockPageStep.ReadField)]
        get => Load(ref _systemTime, PvClockAccess.LoadField);
        [ClockPage(ClockPageStep.StoreField)]
        set => Store(ref _systemTime, value, PvClockAccess.StoreField);
    }

    /// <summary>Gets or sets the multiplier (<c>tsc_to_system_mul</c>).</summary>
    public uint Multiplier
    {
        [ClockPage(ClockPageStep.ReadField)]
        get => Load(ref _multiplier, PvClockAccess.LoadField);
        [ClockPage(ClockPageStep.StoreField)]
        set => Store(ref _multiplier, value, PvClockAccess.StoreField);
    }

    /// <summary>Gets or sets the shift (<c>tsc_shift</c>).</summary>
    public sbyte Shift
    {
        [ClockPage(ClockPageStep.ReadField)]
        get => Load(ref _shift, PvClockAccess.LoadField);
        [ClockPage(ClockPageStep.StoreField)]
        set => Store(ref _shift, value, PvClockAccess.StoreField);
    }

    /// <summary>Gets or sets the flags (<c>flags</c>).</summary>
    public PvClockFlags Flags
    {
        [ClockPage(ClockPageStep.ReadField)]
        get => Load(ref _flags, PvClockAccess.LoadField);
        [ClockPage(ClockPageStep.StoreField)]
        set => Store(ref _flags, value, PvClockAccess.StoreField);
    }

    /// <summary>
    /// Begins an update (<c>version = (version + 1) | 1</c>): the version is odd, even if the guest left an odd one behind. It takes
    /// <see cref="WriteBarrier"/> before the first field.
    /// </summary>
    [ClockPage(ClockPageStep.BeginUpdate)]
    public void BeginUpdate() => Version = unchecked(Version + 1) | 1;

    /// <summary>Ends an update (<c>++version</c>): the version is even. It takes <see cref="WriteBarrier"/> before it.</summary>
    [ClockPage(ClockPageStep.EndUpdate)]
    [PublishesClock]
    public void EndUpdate() => Version = unchecked(Version + 1);

    /// <summary>What was stored before is seen before what is stored after (<c>smp_wmb</c>).</summary>
    [ClockPage(ClockPageStep.WriteBarrier)]
    public void WriteBarrier() => BeforeAccess?.Invoke(PvClockAccess.WriteBarrier);

    /// <summary>What was read before is older than what is read after (<c>smp_rmb</c>, <c>virt_rmb</c>).</summary>
    [ClockPage(ClockPageStep.ReadBarrier)]
    public void ReadBarrier() => BeforeAccess?.Invoke(PvClockAccess.ReadBarrier);

    /// <summary>Stores all fields but the version, one after the other (<c>memcpy</c>).</summary>
    /// <param name="info">The fields.</param>
    [ClockPage(ClockPageStep.StoreField)]
    public void Store(PvClockInfo info)
    {
        TscTimestamp = info.TscTimestamp;
        SystemTime = info.SystemTime;
        Multiplier = info.Scale.Multiplier;
        Shift = info.Scale.Shift;
        Flags = info.Flags;
    }

    /// <summary>Reads all fields but the version, one after the other.</summary>
    /// <returns>The fields; they belong together only if the version says so.</returns>
    [ClockPage(ClockPageStep.ReadField)]
    public PvClockInfo Load() => new(TscTimestamp, SystemTime, new CycleScale(Multiplier, Shift), Flags);

    /// <summary>
    /// Begins to read (<c>pvclock_read_begin</c>, since 4.9): the version without its lowest bit. It takes <see cref="ReadBarrier"/>
    /// after it.
    /// </summary>
    /// <returns>What <see cref="ReadRetry"/> wants; an odd version never equals it.</returns>
    [ClockPage(ClockPageStep.BeginRead)]
    public uint ReadBegin() => Version & ~1u;

    /// <summary>Says whether what was read has to be read again (<c>pvclock_read_retry</c>). It takes <see cref="ReadBarrier"/> before it.</summary>
    /// <param name="version">What <see cref="ReadBegin"/> returned.</param>
    /// <returns><see langword="true"/> if the host was writing or has written since.</returns>
    [ClockPage(ClockPageStep.RetryRead)]
    public bool ReadRetry(uint version) => Version != version;

    /// <summary>Publishes a record (<c>kvm_setup_guest_pvclock</c>). That the guest has not yet seen that it was stopped stays so.</summary>
    /// <param name="info">The record.</param>
    [PublishesClock]
    public void Publish(PvClockInfo info)
    {
        BeginUpdate();
        WriteBarrier();
        Store(info with { Flags = info.Flags | (Flags & PvClockFlags.GuestStopped) });
        WriteBarrier();
        EndUpdate();
    }

    /// <summary>Reads a record as the guest does, until its parts belong together (<c>pvclock_clocksource_read</c>).</summary>
    /// <returns>The record.</returns>
    public PvClockInfo ReadConsistent()
    {
        PvClockInfo info;
        uint version;
        do
        {
            version = ReadBegin();
            ReadBarrier();
            info = Load();
            ReadBarrier();
        }
        while (ReadRetry(version));
        return info;
    }

    private T Load<T>(ref T field, PvClockAccess access)
    {
        BeforeAccess?.Invoke(access);
        return field;
    }

    private void Store<T>(ref T field, T value, PvClockAccess access)
    {
        BeforeAccess?.Invoke(access);
        field = value;
    }
}
