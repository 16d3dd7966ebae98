namespace VcpuLint.Model;

/// <summary>Whether a thread of a virtual core may run (Book3S HV, <c>vcpu-&gt;arch.state</c>, <c>arch/powerpc/include/asm/kvm_host.h</c>).</summary>
public enum VcpuState
{
    /// <summary>Not in the run loop (<c>KVMPPC_VCPU_NOTREADY</c>).</summary>
    NotReady,

    /// <summary>In the run loop, ready to enter the guest (<c>KVMPPC_VCPU_RUNNABLE</c>).</summary>
    Runnable,

    /// <summary>In the run loop, but busy in the host (<c>KVMPPC_VCPU_BUSY_IN_HOST</c>).</summary>
    BusyInHost,
}

/// <summary>The state of a virtual core (pre-P9 Book3S HV, <c>vc-&gt;vcore_state</c>, <c>arch/powerpc/include/asm/kvm_book3s.h</c>). Its lock protects it.</summary>
public enum VcoreState
{
    /// <summary>No thread runs it (<c>VCORE_INACTIVE</c>).</summary>
    Inactive,

    /// <summary>Its runner lets other tasks run, and another core may take it along (<c>VCORE_PREEMPT</c>).</summary>
    Preempt,

    /// <summary>Another core's runner takes it along (<c>VCORE_PIGGYBACK</c>).</summary>
    Piggyback,

    /// <summary>All its threads have ceded and its runner sleeps (<c>VCORE_SLEEPING</c>).</summary>
    Sleeping,

    /// <summary>Its threads are in the guest (<c>VCORE_RUNNING</c>).</summary>
    Running,

    /// <summary>Its threads come out of the guest (<c>VCORE_EXITING</c>).</summary>
    Exiting,

    /// <summary>All its threads have ceded and its runner polls before it sleeps (<c>VCORE_POLLING</c>).</summary>
    Polling,
}
