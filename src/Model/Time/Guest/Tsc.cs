using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The time stamp counter that a guest sees (<c>vcpu-&gt;arch</c>, <c>arch/x86/kvm/x86.c</c>): the host's, scaled by a ratio, plus an offset. The
/// record that the guest reads its time from says at which value of this counter it was made, so whoever moves the counter has it made anew
/// (<see cref="VcpuRequest.ClockUpdate"/>), and sets timers again that are armed in its cycles.
/// </summary>
[VcpuPart]
public sealed class Tsc
{
    private readonly Vcpu _vcpu;

    internal Tsc(Vcpu vcpu) => _vcpu = vcpu;

    /// <summary>Gets a value indicating whether the host's counters are not to be trusted (<c>kvm_check_tsc_unstable</c>). Context: any.</summary>
    public static bool IsUnstable => HostKernel.Current.Clock.IsTscUnstable;

    /// <summary>Gets the frequency of the host's counters (<c>tsc_khz</c>).</summary>
    public static TscKilohertz HostFrequency => HostKernel.Current.Clock.TscFrequency;

    /// <summary>
    /// Gets the frequency that the kernel takes the counter of this CPU to have (<c>get_cpu_tsc_khz</c>): 0 while it is not known.
    /// Context: preemption off.
    /// </summary>
    public static TscKilohertz CpuFrequency => HostKernel.Current.Clock.FrequencyOf(HostKernel.Current.CpuNumber);

    /// <summary>Gets the offset (<c>l1_tsc_offset</c>): the guest's counter minus the host's scaled one.</summary>
    public TscCyclesDelta Offset { get; private set; }

    /// <summary>Gets the ratio (<c>l1_tsc_scaling_ratio</c>).</summary>
    public TscRatio Ratio { get; private set; } = TscRatio.One();

    /// <summary>Gets the frequency that the guest was told (<c>virtual_tsc_khz</c>); 0 before <see cref="SetFrequency"/>.</summary>
    public TscKilohertz Frequency { get; private set; }

    /// <summary>Gets how nanoseconds become cycles of the guest (<c>virtual_tsc_mult</c>, <c>virtual_tsc_shift</c>).</summary>
    public TimeToCycleScale TimeScale { get; private set; }

    /// <summary>
    /// Gets or sets a value indicating whether an update of the guest's clock moves the counter forward to where it should be
    /// (<c>tsc_catchup</c>). Without a request for that update it does nothing.
    /// </summary>
    [SetsTscCatchUp]
    public bool Catchup { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the counter is too slow, so that every guest exit asks for an update
    /// (<c>tsc_always_catchup</c>).
    /// </summary>
    public bool AlwaysCatchup { get; set; }

    /// <summary>Gets or sets the guest's counter at its last exit (<c>last_guest_tsc</c>).</summary>
    public TscCycles LastGuestTsc { get; set; }

    /// <summary>Gets or sets the host's counter when the vCPU was last put (<c>last_host_tsc</c>); 0 before that.</summary>
    public TscCycles LastHostTsc { get; set; }

    /// <summary>Gets or sets what a suspend of the host took from the counter, to be added at the next load (<c>tsc_offset_adjustment</c>).</summary>
    public TscCyclesDelta OffsetAdjustment { get; set; }

    /// <summary>
    /// Gets the register by which the guest itself moves its counter (<c>MSR_IA32_TSC_ADJUST</c>, <c>ia32_tsc_adjust_msr</c>).
    /// </summary>
    public TscCyclesDelta AdjustRegister { get; private set; }

    /// <summary>Gets or sets when the guest's counter was last synchronized (<c>this_tsc_nsec</c>).</summary>
    [InstantPart("sync")]
    public Nanoseconds SyncedAt { get; set; }

    /// <summary>Gets or sets the guest's counter at that instant (<c>this_tsc_write</c>).</summary>
    [InstantPart("sync")]
    public TscCycles SyncedValue { get; set; }

    /// <summary>Gets or sets with which generation it was synchronized (<c>this_tsc_generation</c>).</summary>
    public ulong Generation { get; set; }

    /// <summary>Gets or sets a value indicating whether the hardware can scale the counter (<c>kvm_caps.has_tsc_control</c>).</summary>
    public bool HasScaling { get; set; } = true;

    /// <summary>Reads the counter of the CPU that executes the call (<c>rdtsc</c>, <c>rdtsc_ordered</c>). Context: any.</summary>
    /// <returns>Its value.</returns>
    [ReadsClock(Cycles = true)]
    public static TscCycles Read() => HostKernel.Current.Clock.ReadTsc(HostKernel.Current.CpuNumber);

    /// <summary>
    /// Says that the host's counters are not to be trusted (<c>mark_tsc_unstable</c>): for the whole host, and for ever. Context: any.
    /// </summary>
    public static void MarkUnstable() => HostKernel.Current.Clock.MarkTscUnstable();

    /// <summary>Scales a value of the host's counter (<c>kvm_scale_tsc</c>). Context: any.</summary>
    /// <param name="host">The host's counter.</param>
    /// <returns>The scaled value; the offset is not in it.</returns>
    public TscCycles Scale(TscCycles host) => Ratio.Scale(host);

    /// <summary>Computes the guest's counter (<c>kvm_read_l1_tsc</c>). Context: any.</summary>
    /// <param name="host">The host's counter, as <see cref="Read"/> or a <see cref="ClockReading"/> has it.</param>
    /// <returns>The guest's.</returns>
    public TscCycles ReadGuest(TscCycles host) => Scale(host) + Offset;

    /// <summary>
    /// Computes the offset with which the guest's counter has a value now (<c>kvm_compute_l1_tsc_offset</c>). It reads the host's counter
    /// itself. Context: any.
    /// </summary>
    /// <param name="target">The value.</param>
    /// <returns>The offset.</returns>
    [ReadsClock(Cycles = true)]
    public TscCyclesDelta ComputeOffset(TscCycles target) => ComputeOffset(Read(), target);

    /// <summary>Computes the offset with which the guest's counter has a value at a reading of the host's. Context: any.</summary>
    /// <param name="host">The host's counter.</param>
    /// <param name="target">The value that the guest's is to have.</param>
    /// <returns>The offset.</returns>
    public TscCyclesDelta ComputeOffset(TscCycles host, TscCycles target) => target - Scale(host);

    /// <summary>
    /// Writes the offset (<c>kvm_vcpu_write_tsc_offset</c>). What the guest was told about its clock is void until
    /// <see cref="VcpuRequest.ClockUpdate"/> is handled. Context: any.
    /// </summary>
    /// <param name="offset">The offset.</param>
    [MovesGuestTsc]
    public void WriteOffset(TscCyclesDelta offset) => Offset = offset;

    /// <summary>
    /// Moves the guest's counter by cycles of its own (<c>adjust_tsc_offset_guest</c>). A negative step takes time back that the guest may have seen
    /// pass: with it goes <see cref="Catchup"/>. Context: as for <see cref="WriteOffset"/>.
    /// </summary>
    /// <param name="adjustment">By how much.</param>
    [MovesGuestTsc(ByArgument = true)]
    public void AdjustOffset(TscCyclesDelta adjustment) => WriteOffset(Offset + adjustment);

    /// <summary>
    /// Moves the guest's counter by cycles of the host's that it has lost (<c>adjust_tsc_offset_host</c>). The kernel scales the adjustment as an
    /// unsigned number, and warns of a negative one if there is a ratio: so it is here. Context: as for <see cref="WriteOffset"/>.
    /// </summary>
    /// <param name="adjustment">By how much; not negative if there is a ratio.</param>
    [MovesGuestTsc]
    public void AdjustOffsetByHost(TscCyclesDelta adjustment) =>
        AdjustOffset(Ratio.IsOne ? adjustment : Scale(adjustment.ToUnsigned()) - TscCycles.Zero);

    /// <summary>
    /// Writes the register by which the guest moves its counter: by as much as the register changes, forward or back, as it is the guest's own
    /// wish. Context: as for <see cref="WriteOffset"/>.
    /// </summary>
    /// <param name="value">The new value of <see cref="AdjustRegister"/>.</param>
    [MovesGuestTsc]
    public void WriteAdjustRegister(TscCyclesDelta value)
    {
        AdjustOffset(value - AdjustRegister);
        AdjustRegister = value;
    }

    /// <summary>Writes the ratio (<c>kvm_vcpu_write_tsc_multiplier</c>). Context: as for <see cref="WriteOffset"/>.</summary>
    /// <param name="ratio">The ratio.</param>
    [MovesGuestTsc]
    public void WriteRatio(TscRatio ratio) => Ratio = ratio;

    /// <summary>
    /// Makes cycles of the guest from an amount of nanoseconds (<c>nsec_to_cycles</c>). The amount is unsigned, so a negative difference
    /// must not get here. Context: any.
    /// </summary>
    /// <param name="time">The amount.</param>
    /// <returns>The cycles, rounded down.</returns>
    public TscCycles NanosecondsToCycles([NotNegative] Nanoseconds time) => TimeScale.Scale(time);

    /// <summary>Makes cycles of the guest from a difference: its size is scaled and its sign kept. Context: any.</summary>
    /// <param name="time">The difference.</param>
    /// <returns>The cycles, rounded towards zero.</returns>
    public TscCyclesDelta NanosecondsToCycles(NanosecondsDelta time) => TimeScale.ScaleSigned(time);

    /// <summary>
    /// Tells the guest how fast its counter is (<c>kvm_set_tsc_khz</c>). If the host's is within the tolerance it is taken as it is; if not, the
    /// ratio is written, or, where the hardware cannot scale and the guest's is the faster, the counter has to catch up all the time.
    /// </summary>
    /// <param name="frequency">The frequency.</param>
    /// <param name="tolerancePartsPerMillion">The tolerance (<c>tsc_tolerance_ppm</c>), 0 to 1,000,000.</param>
    /// <returns>0, or <c>-EINVAL</c> if the guest cannot have it.</returns>
    [MovesGuestTsc]
    public int SetFrequency(TscKilohertz frequency, int tolerancePartsPerMillion = 250)
    {
        if (frequency.Value == 0)
        {
            WriteRatio(TscRatio.One(Ratio.FractionBits));
            return -Errno.EINVAL;
        }

        TimeScale = TimeToCycleScale.Of(frequency);
        Frequency = frequency;
        TscKilohertz host = HostFrequency;
        bool near = frequency.Value >= host.Adjust(-tolerancePartsPerMillion).Value && frequency.Value <= host.Adjust(tolerancePartsPerMillion).Value;
        return near ? UseRatio(TscRatio.One(Ratio.FractionBits)) : ScaleTo(frequency, host);
    }

    /// <inheritdoc/>
    public override string ToString() => $"TSC of {_vcpu}";

    private int ScaleTo(TscKilohertz frequency, TscKilohertz host)
    {
        if (HasScaling)
        {
            var ratio = TscRatio.Of(frequency, host, Ratio.FractionBits);
            return ratio.IsValid ? UseRatio(ratio) : -Errno.EINVAL;
        }

        if (frequency.Value <= host.Value)
        {
            return -Errno.EINVAL;
        }

        Catchup = true;
        AlwaysCatchup = true;
        return 0;
    }

    private int UseRatio(TscRatio ratio)
    {
        WriteRatio(ratio);
        return 0;
    }
}
