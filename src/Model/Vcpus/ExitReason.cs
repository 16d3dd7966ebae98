namespace VcpuLint.Model;

/// <summary>
/// Why the run loop returned to user space (<c>run-&gt;exit_reason</c>, <c>KVM_EXIT_x</c>, <c>include/uapi/linux/kvm.h</c>; same numbers).
/// Why the <em>guest</em> exited is <see cref="GuestExitReason"/>.
/// </summary>
public enum ExitReason
{
    /// <summary>No reason was set (<c>KVM_EXIT_UNKNOWN</c>).</summary>
    Unknown = 0,

    /// <summary>The guest raised an exception that user space handles (<c>KVM_EXIT_EXCEPTION</c>).</summary>
    Exception = 1,

    /// <summary>Port input or output (<c>KVM_EXIT_IO</c>).</summary>
    Io = 2,

    /// <summary>A hypercall for user space (<c>KVM_EXIT_HYPERCALL</c>).</summary>
    Hypercall = 3,

    /// <summary>A guest debug event (<c>KVM_EXIT_DEBUG</c>).</summary>
    Debug = 4,

    /// <summary>The guest halted and user space emulates the interrupt controller (<c>KVM_EXIT_HLT</c>).</summary>
    Halt = 5,

    /// <summary>Access to a device's memory (<c>KVM_EXIT_MMIO</c>).</summary>
    Mmio = 6,

    /// <summary>User space may inject an interrupt now (<c>KVM_EXIT_IRQ_WINDOW_OPEN</c>).</summary>
    InterruptWindowOpen = 7,

    /// <summary>The guest shut down (<c>KVM_EXIT_SHUTDOWN</c>).</summary>
    Shutdown = 8,

    /// <summary>The guest could not be entered (<c>KVM_EXIT_FAIL_ENTRY</c>).</summary>
    FailEntry = 9,

    /// <summary>A signal is pending (<c>KVM_EXIT_INTR</c>).</summary>
    Interrupted = 10,

    /// <summary>The task priority changed (<c>KVM_EXIT_SET_TPR</c>, x86).</summary>
    SetTaskPriority = 11,

    /// <summary>An interception for user space (<c>KVM_EXIT_S390_SIEIC</c>, s390).</summary>
    SieIntercept = 13,

    /// <summary>Emulation failed or the loop met a state that it does not know (<c>KVM_EXIT_INTERNAL_ERROR</c>).</summary>
    InternalError = 17,

    /// <summary>A PAPR hypercall for user space (<c>KVM_EXIT_PAPR_HCALL</c>, Book3S).</summary>
    PaprHypercall = 19,

    /// <summary>The watchdog expired (<c>KVM_EXIT_WATCHDOG</c>, BookE).</summary>
    Watchdog = 21,

    /// <summary>An external interrupt that user space has to acknowledge (<c>KVM_EXIT_EPR</c>, BookE).</summary>
    ExternalProxy = 23,

    /// <summary>The guest asked for a shutdown, reset or suspend (<c>KVM_EXIT_SYSTEM_EVENT</c>).</summary>
    SystemEvent = 24,

    /// <summary>An access to a system register for user space (<c>KVM_EXIT_X86_RDMSR</c>).</summary>
    ReadMsr = 29,

    /// <summary>A write of a system register for user space (<c>KVM_EXIT_X86_WRMSR</c>).</summary>
    WriteMsr = 30,

    /// <summary>The dirty ring is full (<c>KVM_EXIT_DIRTY_RING_FULL</c>).</summary>
    DirtyRingFull = 31,

    /// <summary>An SBI call for user space (<c>KVM_EXIT_RISCV_SBI</c>, riscv).</summary>
    SupervisorCall = 35,

    /// <summary>An access to a control register for user space (<c>KVM_EXIT_RISCV_CSR</c>, riscv).</summary>
    ControlRegister = 36,

    /// <summary>An access to a register of the I/O space for user space (<c>KVM_EXIT_LOONGARCH_IOCSR</c>, loongarch).</summary>
    IoRegister = 38,

    /// <summary>The guest touched memory that has no backing (<c>KVM_EXIT_MEMORY_FAULT</c>).</summary>
    MemoryFault = 39,
}
