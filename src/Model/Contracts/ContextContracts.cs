namespace VcpuLint.Model.Contracts;

/// <summary>The call enables or disables interrupts on the host CPU.</summary>
/// <param name="state">The state after the call: <see cref="InterruptState.On"/> or <see cref="InterruptState.Off"/>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class SetsInterruptsAttribute(InterruptState state) : EffectAttribute
{
    /// <summary>Gets the interrupt state after the call.</summary>
    public InterruptState State { get; } = state;
}

/// <summary>The call changes the depth of <c>preempt_disable</c>.</summary>
/// <param name="change">+1 disables once more, -1 enables once.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class PreemptionAttribute(int change) : EffectAttribute
{
    /// <summary>Gets the change of the depth: +1 or -1.</summary>
    public int Change { get; } = change;
}

/// <summary>The call takes a lock or begins a read-side section; with other contracts on the same method it happens last.</summary>
/// <param name="kind">What is taken.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class AcquiresAttribute(LockKind kind) : EffectAttribute
{
    /// <summary>Gets what is taken.</summary>
    public LockKind Kind { get; } = kind;
}

/// <summary>The call gives a lock back or ends a read-side section; with other contracts on the same method it happens first.</summary>
/// <param name="kind">What is given back.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ReleasesAttribute(LockKind kind) : EffectAttribute
{
    /// <summary>Gets what is given back.</summary>
    public LockKind Kind { get; } = kind;
}

/// <summary>The call may sleep (<c>might_sleep</c>): interrupts and preemption are on and no spin lock is held.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class MaySleepAttribute : Attribute;

/// <summary>The call waits for an event without a bound (<c>schedule</c>, <c>kvm_vcpu_block</c>, a wait queue). It implies <see cref="MaySleepAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class WaitsAttribute : Attribute;

/// <summary>
/// The context the method must be called in. The caller is checked (VCPU1012); the method's own body is judged as entered in that context.
/// Overrides inherit it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class RequiresAttribute : Attribute
{
    /// <summary>Gets or sets the interrupt state the caller must be in.</summary>
    public InterruptState Interrupts { get; set; }

    /// <summary>Gets or sets the preemption state the caller must be in.</summary>
    public PreemptionState Preemption { get; set; }

    /// <summary>Gets or sets the lock the caller must hold.</summary>
    public LockKind Holds { get; set; }
}

/// <summary>
/// The call leaves the protocol state as it found it. A method that another assembly calls with a vCPU says either this or what it does:
/// without either nothing is known of it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class NoProtocolEffectAttribute : Attribute;

/// <summary>A run loop that nothing in the compilation calls and that no framework type announces: it is judged on its own, like <c>ArchPort.Run</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunLoopAttribute : Attribute;
