namespace VcpuLint.Ports.X86;

/// <summary>What the x86 port keeps for one VM: the parts of <c>struct kvm_arch</c> that the model has not.</summary>
public sealed class X86VmState
{
    /// <summary>
    /// Gets the limit of the updates of all clocks that loads ask for: ten a second for the VM (<c>kvmclock_update_rs</c>).
    /// </summary>
    public RateGate ClockUpdates { get; } = new(Nanoseconds.Second, 10);

    /// <summary>Gets or sets the time of day at which the guest's clock showed 0 (<c>pvclock_wall_clock</c>).</summary>
    public NanosecondsDelta WallClock { get; set; }
}
