namespace VcpuLint.Model.Contracts;

/// <summary>
/// The call sets what the next <c>schedule()</c> does to the <c>HostTaskState</c> that it is given (<c>set_current_state</c>, <c>prepare_to_wait</c>). A sleep that a signal ends belongs
/// into a loop that looks at signals.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PreparesSleepAttribute : Attribute;

/// <summary>
/// The call enters the guest and returns after the guest exit (the low-level entry, <c>kvm_vcpu_run</c> hook, SIE, VMRUN, ...).
/// It leaves the interrupt state as it was. Everything known about pending work is void after it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class EntersGuestAttribute : Attribute;

/// <summary>
/// The call handles all pending transfer-to-guest work of the running task (<c>xfer_to_guest_mode_handle_work</c>). It may sleep.
/// An <see langword="int"/> result is 0 (go on) or negative (leave to user space now); a <see langword="void"/> drain has both outcomes and hides them.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class DrainsWorkAttribute : Attribute
{
    /// <summary>
    /// Gets or sets a value indicating whether a negative result comes with the exit reason set and the signal exit counted, as
    /// <c>kvm_xfer_to_guest_mode_handle_work</c> does.
    /// </summary>
    public bool SetsExitReason { get; set; }
}

/// <summary>
/// The <see langword="bool"/> result says whether one of the flags is pending for the task the receiver stands for.
/// A <see langword="false"/> result with interrupts off holds until interrupts are enabled, the task sleeps or the guest exits.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class TestsWorkAttribute : Attribute
{
    /// <summary>The flags come from the parameter that carries <see cref="WorkMaskAttribute"/>.</summary>
    public TestsWorkAttribute()
    {
    }

    /// <summary>The call tests these flags.</summary>
    /// <param name="flags">The flags that are tested: the result is true if any of them is pending.</param>
    public TestsWorkAttribute(ThreadFlags flags) => Flags = flags;

    /// <summary>Gets the flags that are tested, or <see langword="null"/> if a parameter holds them.</summary>
    public ThreadFlags? Flags { get; }

    /// <summary>
    /// Gets or sets a value indicating whether the test is only a hint (<c>__xfer_to_guest_mode_work_pending</c>): its false result is never
    /// sufficient for an entry, whatever the interrupt state.
    /// </summary>
    public bool Racy { get; set; }
}

/// <summary>Marks the parameter that holds the flags which a <see cref="TestsWorkAttribute"/> or <see cref="ClearsWorkAttribute"/> method works on.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class WorkMaskAttribute : Attribute;

/// <summary>The call clears the flags of its <see cref="WorkMaskAttribute"/> parameter in place, without handling the work they announce.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class ClearsWorkAttribute : Attribute;

/// <summary>The call gives up the CPU if asked to (<c>schedule</c>, <c>cond_resched</c>): it handles the rescheduling flags and nothing else. It may sleep.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class ReschedulesAttribute : Attribute;

/// <summary>
/// The call handles the work that these flags announce, and no other (<c>resume_user_mode_work</c> handles <c>NOTIFY_RESUME</c>): what a loop
/// that drains by hand is made of.
/// </summary>
/// <param name="flags">The flags whose work is done when the call returns.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class HandlesWorkAttribute(ThreadFlags flags) : EffectAttribute
{
    /// <summary>Gets the flags whose work is done when the call returns.</summary>
    public ThreadFlags Flags { get; } = flags;
}

/// <summary>The call flushes what may still raise work before the last check (<c>xfer_to_guest_mode_prepare</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class PreparesTransferAttribute : EffectAttribute;
