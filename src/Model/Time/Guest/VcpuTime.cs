using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>What a vCPU has of time (<c>struct kvm_vcpu_arch</c>, <c>arch/x86/include/asm/kvm_host.h</c>).</summary>
[VcpuPart]
public sealed class VcpuTime
{
    internal VcpuTime(Vcpu vcpu)
    {
        Tsc = new Tsc(vcpu);
        LapicTimer = new LapicTimer(vcpu, Tsc);
    }

    /// <summary>Gets the counter that the guest sees.</summary>
    [SameVcpu]
    public Tsc Tsc { get; }

    /// <summary>Gets the timer of the local APIC.</summary>
    [SameVcpu]
    public LapicTimer LapicTimer { get; }

    /// <summary>Gets the record in guest memory that the guest reads its time from (<c>pv_time</c>).</summary>
    [SameVcpu]
    public PvClockPage Page { get; } = new();

    /// <summary>Gets or sets a value indicating whether the guest has registered the record (<c>pv_time.active</c>).</summary>
    public bool PageActive { get; set; }

    /// <summary>Gets or sets the host's copy of what was last computed (<c>hv_clock</c>).</summary>
    public PvClockInfo Clock { get; set; }

    /// <summary>
    /// Gets or sets the frequency for which the scale of <see cref="Clock"/> was computed (<c>hw_tsc_khz</c>); 0 before the first time.
    /// </summary>
    public TscKilohertz ClockFrequency { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the guest is to be told once that it was stopped (<c>pvclock_set_guest_stopped_request</c>).
    /// </summary>
    public bool GuestStoppedRequested { get; set; }
}
