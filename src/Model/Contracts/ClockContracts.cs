namespace VcpuLint.Model.Contracts;

/// <summary>
/// The request asks for the guest's clock to be published anew (<c>KVM_REQ_CLOCK_UPDATE</c>, <c>KVM_REQ_GLOBAL_CLOCK_UPDATE</c>,
/// <c>KVM_REQ_MASTERCLOCK_UPDATE</c>; x86). A loop that makes such a request for every vCPU of a VM and kicks them is a VM-wide clock update (VCPU2001).
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ClockRequestAttribute : Attribute;

/// <summary>
/// The call asks a rate limit (<c>__ratelimit</c>): <see langword="true"/> lets one VM-wide update through, <see langword="false"/> none (VCPU2001, VCPU2002).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class RateGateAttribute : Attribute;

/// <summary>The call wakes a vCPU or interrupts its CPU, or waits until it has left the guest (<c>kvm_vcpu_kick</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class KicksAttribute : Attribute;

/// <summary>
/// The result says that the vCPU has never been loaded on a CPU (<c>vcpu-&gt;cpu == -1</c>): what is done only then is done once (VCPU2001).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class BeforeFirstLoadAttribute : EffectAttribute;

/// <summary>
/// The call changes what the guest's TSC reads (<c>kvm_vcpu_write_tsc_offset</c>, <c>adjust_tsc_offset_guest</c>, the TSC ratio): the guest's clock page
/// is wrong until it is published anew (VCPU3004).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class MovesGuestTscAttribute : EffectAttribute
{
    /// <summary>
    /// Gets or sets a value indicating whether the only number among the parameters is added to the guest's TSC: one that may be negative takes time back
    /// that the guest may have seen pass (VCPU3003).
    /// </summary>
    public bool ByArgument { get; set; }
}

/// <summary>
/// The value given says whether the guest's TSC catches up with the host's clock at the next clock update (<c>vcpu-&gt;arch.tsc_catchup</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class SetsTscCatchUpAttribute : Attribute;

/// <summary>The guest's clock page says again what its TSC means (<c>kvm_guest_time_update</c>, <c>kvm_setup_guest_pvclock</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class PublishesClockAttribute : EffectAttribute;

/// <summary>
/// The call takes a request back whether it was made or not (<c>kvm_clear_request</c>), of the vCPU that it is called on.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ClearsRequestAttribute : EffectAttribute;

/// <summary>
/// The call reads state whose changes a request announces: who changes it makes the request afterwards. Whoever reads it for the request has to take the
/// request back first, or a change in between is lost (VCPU2006).
/// </summary>
/// <param name="request">The request that is made when the state has changed.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class AnnouncesAttribute(VcpuRequest request) : EffectAttribute
{
    /// <summary>Gets the request that is made when the state has changed.</summary>
    public VcpuRequest Request { get; } = request;
}

/// <summary>
/// The method is entered now and then, by user space or by a rare action of the guest, and not at every load or exit (MSR writes, ioctls): what it
/// asks for needs no limit of its rate, wherever it is called from. Overrides inherit it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ColdPathAttribute : Attribute;

/// <summary>The collection has an element at any time, so that a loop over it has a first turn: a VM has at least the vCPU that runs.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class NotEmptyAttribute : Attribute;
