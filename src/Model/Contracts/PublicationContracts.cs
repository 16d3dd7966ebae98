namespace VcpuLint.Model.Contracts;

/// <summary>
/// The call stores the <c>VcpuMode</c> it is given (<c>vcpu-&gt;mode</c>). Only a store of <c>InGuestMode</c> made with interrupts off
/// and followed by a full barrier publishes the vCPU to requesters.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class PublishesModeAttribute : EffectAttribute
{
    /// <summary>Gets or sets a value indicating whether the store is followed by a full barrier (<c>smp_store_mb</c>).</summary>
    public bool Barrier { get; set; }
}

/// <summary>
/// The call says on which CPU the vCPU is, so that requesters interrupt that one (<c>vcpu-&gt;cpu</c>, and <c>vcpu-&gt;arch.thread_cpu</c> of Book3S HV P9).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class PublishesCpuAttribute : Attribute
{
    /// <summary>Gets or sets the way of publication that the call is a part of, or <see cref="Publication.None"/> for the CPU that every port has to name.</summary>
    public Publication By { get; set; }
}

/// <summary>The call is a full memory barrier (<c>smp_mb</c>): it completes the publication that a plain mode store began.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class FullBarrierAttribute : EffectAttribute;

/// <summary>The call makes a request of the vCPU (<c>kvm_make_request</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class RaisesRequestAttribute : EffectAttribute
{
    /// <summary>Gets or sets a value indicating whether it is made of every vCPU of the VM (<c>kvm_make_all_cpus_request</c>).</summary>
    public bool OfAll { get; set; }
}

/// <summary>
/// The call may leave a request behind that was not its caller's idea, as <c>kvm_vcpu_block</c> leaves <c>KVM_REQ_UNBLOCK</c>: the port has to take or
/// to clear it somewhere.
/// </summary>
/// <param name="request">The request.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LeavesRequestAttribute(VcpuRequest request) : Attribute
{
    /// <summary>Gets the request.</summary>
    public VcpuRequest Request { get; } = request;
}

/// <summary>
/// Who makes this request wants the vCPU out of the guest and no more (<c>KVM_REQUEST_NO_ACTION</c>): it is never pending, and nobody has to take it.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NoActionAttribute : Attribute;

/// <summary>The <see langword="bool"/> result says whether any request is pending (<c>kvm_request_pending</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class TestsRequestsAttribute : Attribute;

/// <summary>The <see langword="bool"/> result says whether the request was pending; if so it is cleared (<c>kvm_check_request</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class ConsumesRequestAttribute : Attribute;

/// <summary>Setting the member sets the reason with which the run loop leaves to user space (<c>run-&gt;exit_reason</c>).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SetsExitReasonAttribute : Attribute;

/// <summary>Setting the member counts an exit that a signal caused (<c>stat.signal_exits</c>).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountsSignalExitAttribute : Attribute;
