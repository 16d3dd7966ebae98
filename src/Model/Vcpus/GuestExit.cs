namespace VcpuLint.Model;

/// <summary>Why the guest exited, as the hardware or the hypervisor below says (one list for all architectures).</summary>
public enum GuestExitReason
{
    /// <summary>An interrupt for the host (<c>EXIT_REASON_EXTERNAL_INTERRUPT</c>, <c>ARM_EXCEPTION_IRQ</c>, <c>BOOK3S_INTERRUPT_EXTERNAL</c>).</summary>
    ExternalInterrupt,

    /// <summary>The guest asks the hypervisor for a service (VMCALL, HVC, <c>sc 1</c>, <c>DIAG</c>, ECALL); <see cref="GuestExit.Index"/> is the number.</summary>
    Hypercall,

    /// <summary>Access to memory that a device emulates, at <see cref="GuestExit.Address"/>.</summary>
    Mmio,

    /// <summary>Access to an x86 port; <see cref="GuestExit.Index"/> is the port.</summary>
    IoPort,

    /// <summary>The guest has nothing to do (HLT, WFI, <c>H_CEDE</c>, enabled wait).</summary>
    Halt,

    /// <summary>The guest's memory at <see cref="GuestExit.Address"/> is not mapped (EPT violation, stage-2 abort, HDSI).</summary>
    PageFault,

    /// <summary>The guest reads system register <see cref="GuestExit.Index"/>.</summary>
    MsrRead,

    /// <summary>The guest writes <see cref="GuestExit.Value"/> to system register <see cref="GuestExit.Index"/>.</summary>
    MsrWrite,

    /// <summary>The timer that the host gave the guest expired (VMX preemption timer).</summary>
    PreemptionTimer,

    /// <summary>The guest's own timer expired (<c>BOOK3S_INTERRUPT_HV_DECREMENTER</c>).</summary>
    Decrementer,

    /// <summary>The guest can take an interrupt now (<c>EXIT_REASON_INTERRUPT_WINDOW</c>).</summary>
    InterruptWindow,

    /// <summary>The guest raised an exception that the host intercepts.</summary>
    Exception,

    /// <summary>The guest executed an instruction that the host emulates.</summary>
    EmulatedInstruction,

    /// <summary>A guest debug event: breakpoint or single step.</summary>
    Debug,

    /// <summary>The guest asked for a reset or shutdown.</summary>
    SystemReset,

    /// <summary>The hardware reports a failure (<c>BOOK3S_INTERRUPT_MACHINE_CHECK</c>, SError).</summary>
    MachineCheck,

    /// <summary>Three faults in a row (x86).</summary>
    TripleFault,

    /// <summary>The hardware cannot run the guest in its present state, so that the host emulates it (<c>EXIT_REASON_INVALID_STATE</c>, x86).</summary>
    InvalidState,

    /// <summary>The hardware refused the entry.</summary>
    FailEntry,
}

/// <summary>
/// How the guest came out of one entry (<c>exit_fastpath_t</c> and the exit fields of the VMCS, <c>ESR_EL2</c>, <c>vcpu-&gt;arch.trap</c>, ...).
/// </summary>
/// <param name="Reason">Why the guest exited.</param>
/// <param name="IsFastPath">
/// <see langword="true"/> if the low-level code handled the exit already and asks for a re-entry with interrupts still off
/// (<c>EXIT_FASTPATH_REENTER_GUEST</c>, x86).
/// </param>
public readonly record struct GuestExit(GuestExitReason Reason, bool IsFastPath = false)
{
    /// <summary>Gets the guest physical address of an access or fault, in bytes.</summary>
    public ulong Address { get; init; }

    /// <summary>Gets the value that the guest wrote.</summary>
    public ulong Value { get; init; }

    /// <summary>Gets the number of the hypercall, port or system register.</summary>
    public uint Index { get; init; }

    /// <summary>Gets a value indicating whether an access is a write.</summary>
    public bool IsWrite { get; init; }
}
