namespace VcpuLint.Model.Contracts;

/// <summary>
/// The result says whether the clocks of all vCPUs of a VM are computed from one pair of time and counter (<c>use_master_clock</c>), or whether they
/// could be. A handler that takes a new pair asks for the one and for the other (VCPU2004), and so does who requests it (VCPU2003).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class TestsMasterClockAttribute : Attribute
{
    /// <summary>Gets or sets a value indicating whether the result is what could be, and not what is.</summary>
    public bool Possible { get; set; }
}

/// <summary>The value given says whether the master clock is in use from now on.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class SetsMasterClockAttribute : Attribute;

/// <summary>
/// The call takes a new pair for the master clock (<c>master_kernel_ns</c>, <c>master_cycle_now</c>): all clocks of the VM move by what the arithmetic
/// of host and guest has drifted apart since the last one (VCPU2004, VCPU2005).
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class TakesMasterClockAttribute : EffectAttribute;

/// <summary>
/// The result says that what the guests' clocks depend on has changed, or that user space has set it, and so that a new master clock is wanted
/// (VCPU2003, VCPU2004). Comparing two values that are not constants says the same, and needs no contract.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Delegate | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ClockChangedAttribute : EffectAttribute;

/// <summary>
/// The number says where a vCPU is or shall be loaded. That it differs from another one is no change of what clocks depend on: it differs at every
/// other load (VCPU2003).
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class CpuNumberAttribute : Attribute;

/// <summary>A step of the protocol by which a host publishes time to a guest that may read it at any moment.</summary>
public enum ClockPageStep
{
    /// <summary>Looks at the version (<c>version</c>).</summary>
    ReadVersion,

    /// <summary>Stores the version that is given: odd while the rest is written.</summary>
    StoreVersion,

    /// <summary>Makes the version odd.</summary>
    BeginUpdate,

    /// <summary>Makes the version even.</summary>
    EndUpdate,

    /// <summary>Stores a part of the record.</summary>
    StoreField,

    /// <summary>Keeps the stores before it from those behind it (<c>smp_wmb</c>).</summary>
    WriteBarrier,

    /// <summary>Begins to read (<c>pvclock_read_begin</c>).</summary>
    BeginRead,

    /// <summary>Reads a part of the record.</summary>
    ReadField,

    /// <summary>Keeps the reads before it from those behind it (<c>virt_rmb</c>).</summary>
    ReadBarrier,

    /// <summary>Says whether what was read has to be read again (<c>pvclock_read_retry</c>).</summary>
    RetryRead,
}

/// <summary>The call is a step of the protocol of a record that the guest reads its time from (VCPU2008).</summary>
/// <param name="step">Which one.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClockPageAttribute(ClockPageStep step) : Attribute
{
    /// <summary>Gets which step it is.</summary>
    public ClockPageStep Step { get; } = step;
}

/// <summary>A step of reading what an update of the master clock writes (<c>pvclock_sc</c>).</summary>
public enum ClockSequenceStep
{
    /// <summary>Begins to read (<c>read_seqcount_begin</c>).</summary>
    Begin,

    /// <summary>Says whether what was read has to be read again (<c>read_seqcount_retry</c>).</summary>
    Retry,

    /// <summary>Reads a part of what belongs together.</summary>
    Read,

    /// <summary>Begins an update: nobody else writes until it ends.</summary>
    BeginUpdate,

    /// <summary>Ends an update.</summary>
    EndUpdate,
}

/// <summary>The call is a step of reading what an update of the master clock writes: it is read as a whole, or not at all (VCPU2008).</summary>
/// <param name="step">Which one.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClockSequenceAttribute(ClockSequenceStep step) : Attribute
{
    /// <summary>Gets which step it is.</summary>
    public ClockSequenceStep Step { get; } = step;
}
