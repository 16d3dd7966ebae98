namespace VcpuLint.Model.Contracts;

/// <summary>Whether the host CPU takes interrupts.</summary>
public enum InterruptState
{
    /// <summary>Nothing is said about interrupts.</summary>
    Any,

    /// <summary>Interrupts are enabled (<c>local_irq_enable</c>).</summary>
    On,

    /// <summary>Interrupts are disabled (<c>local_irq_disable</c>).</summary>
    Off,
}

/// <summary>Whether the host CPU may switch to another task.</summary>
public enum PreemptionState
{
    /// <summary>Nothing is said about preemption.</summary>
    Any,

    /// <summary>Preemption is enabled: no <c>preempt_disable</c> is outstanding.</summary>
    Enabled,

    /// <summary>Preemption is disabled: at least one <c>preempt_disable</c> is outstanding.</summary>
    Disabled,
}

/// <summary>What kind of lock or read-side section a call takes or gives back.</summary>
public enum LockKind
{
    /// <summary>No lock.</summary>
    None,

    /// <summary>A spin lock: its holder must not sleep.</summary>
    Spin,

    /// <summary>A mutex: its holder may sleep.</summary>
    Mutex,

    /// <summary>An SRCU read-side section (<c>kvm_vcpu_srcu_read_lock</c>): its holder may sleep, but must not wait without a bound.</summary>
    Srcu,
}
