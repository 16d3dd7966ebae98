using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>How the guest runs the timer of its local APIC (the mode bits of <c>APIC_LVTT</c>).</summary>
public enum LapicTimerMode
{
    /// <summary>It expires once, some time after it was set (<c>APIC_LVT_TIMER_ONESHOT</c>).</summary>
    OneShot,

    /// <summary>It expires again and again (<c>APIC_LVT_TIMER_PERIODIC</c>).</summary>
    Periodic,

    /// <summary>It expires when the guest's counter gets to a value (<c>APIC_LVT_TIMER_TSCDEADLINE</c>).</summary>
    TscDeadline,
}

/// <summary>
/// The timer of a vCPU's local APIC (<c>struct kvm_timer</c>, <c>arch/x86/kvm/lapic.c</c>). It has two deadlines that are one instant:
/// <see cref="TargetExpiration"/> on the host's clock, for the host's timer, and <see cref="TscDeadline"/> in cycles of the guest, for
/// the hardware's, which can only be used while the guest runs. The clocks drift apart, so in the modes that go by time the second is
/// derived from the first at one reading, and never moved on its own.
/// </summary>
[VcpuPart]
public sealed partial class LapicTimer
{
    private readonly Vcpu _vcpu;
    private readonly Tsc _tsc;

    internal LapicTimer(Vcpu vcpu, Tsc tsc)
    {
        _vcpu = vcpu;
        _tsc = tsc;
        Hardware = new PreemptionTimer(tsc);
        Software = new HostTimer(_ => ExpireSoftware());
    }

    /// <summary>Gets the hardware's timer: it is used while the vCPU is loaded.</summary>
    public PreemptionTimer Hardware { get; }

    /// <summary>Gets the host's timer (<c>lapic_timer.timer</c>): it is used while the guest is halted, or if the hardware's cannot be.</summary>
    public HostTimer Software { get; }

    /// <summary>Gets or sets the mode (<c>timer_mode</c>).</summary>
    public LapicTimerMode Mode { get; set; }

    /// <summary>Gets or sets how long a period is, and in one-shot mode how long it takes to expire (<c>period</c>); 0 while it is not set.</summary>
    public Nanoseconds Period { get; set; }

    /// <summary>Gets or sets when it expires, on <see cref="HostClockId.Monotonic"/> (<c>target_expiration</c>).</summary>
    public Nanoseconds TargetExpiration
    {
        [Deadline(TimerDeadline.HostTime)]
        get;
        [Deadline(TimerDeadline.HostTime)]
        set;
    }

    /// <summary>Gets or sets when it expires, in cycles of the guest (<c>tscdeadline</c>); 0 while it is not set.</summary>
    public TscCycles TscDeadline
    {
        [Deadline(TimerDeadline.GuestCycles)]
        get;
        [Deadline(TimerDeadline.GuestCycles)]
        set;
    }

    /// <summary>Gets or sets how many expirations wait to be delivered (<c>pending</c>).</summary>
    public int Pending { get; set; }

    /// <summary>Gets or sets a value indicating whether the hardware's timer is armed (<c>hv_timer_in_use</c>).</summary>
    public bool HardwareInUse { get; set; }

    /// <summary>Gets how often it has expired, those expirations included that found one waiting.</summary>
    public int Expirations { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => $"LAPIC timer of {_vcpu}";
}
