using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>What a VM has of time, for all of its vCPUs (<c>struct kvm_arch</c>, <c>arch/x86/include/asm/kvm_host.h</c>).</summary>
public sealed class VmTime
{
    internal VmTime(Vm vm)
    {
        MasterClock = new MasterClock(vm);
        TscSync = new TscSync(vm);
    }

    /// <summary>Gets the pair from which all clocks are computed.</summary>
    public MasterClock MasterClock { get; }

    /// <summary>Gets whether the counters of the vCPUs are the same.</summary>
    public TscSync TscSync { get; }

    /// <summary>
    /// Gets the lock of both (<c>tsc_write_lock</c>, a raw spin lock). Context: taken with interrupts off.
    /// </summary>
    public HostSpinLock TscWriteLock { get; } = new();

    /// <summary>
    /// Gets or sets what is added to <see cref="HostClockId.KvmBase"/> for the guest's time (<c>kvmclock_offset</c>). It belongs to
    /// the master clock's pair: read both under one <see cref="MasterClock.ReadBegin"/>.
    /// </summary>
    public NanosecondsDelta ClockOffset
    {
        [ClockSequence(ClockSequenceStep.Read)]
        get;
        set;
    }

    /// <summary>Gets or sets the frequency that a new vCPU's counter gets (<c>default_tsc_khz</c>); 0 means the host's.</summary>
    public TscKilohertz DefaultFrequency { get; set; }
}
