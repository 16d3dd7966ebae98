using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// What a vCPU is asked to do before it enters the guest again (<c>KVM_REQ_x</c>, <c>include/linux/kvm_host.h</c> and each architecture's
/// <c>asm/kvm_host.h</c>; <c>Documentation/virt/kvm/vcpu-requests.rst</c>). The order is the order of the bits, not that of handling.
/// </summary>
public enum VcpuRequest
{
    /// <summary>Flush the guest's translations (<c>KVM_REQ_TLB_FLUSH</c>).</summary>
    TlbFlush,

    /// <summary>The VM is dead; leave with <c>-EIO</c> (<c>KVM_REQ_VM_DEAD</c>).</summary>
    VmDead,

    /// <summary>A blocked vCPU became runnable (<c>KVM_REQ_UNBLOCK</c>).</summary>
    Unblock,

    /// <summary>The dirty ring is nearly full; leave to user space (<c>KVM_REQ_DIRTY_RING_SOFT_FULL</c>).</summary>
    DirtyRingSoftFull,

    /// <summary>Nothing but leaving the guest (<c>KVM_REQ_OUTSIDE_GUEST_MODE</c>, <c>KVM_REQUEST_NO_ACTION</c>): it is never pending.</summary>
    [NoAction]
    OutsideGuestMode,

    /// <summary>Load new page tables (<c>KVM_REQ_MMU_SYNC</c>, <c>KVM_REQ_LOAD_MMU_PGD</c>).</summary>
    MmuReload,

    /// <summary>Read the VM-wide master clock again (<c>KVM_REQ_MASTERCLOCK_UPDATE</c>, x86).</summary>
    [ClockRequest]
    MasterClockUpdate,

    /// <summary>Make all vCPUs of the VM update their clocks (<c>KVM_REQ_GLOBAL_CLOCK_UPDATE</c>, x86).</summary>
    [ClockRequest]
    GlobalClockUpdate,

    /// <summary>Update this vCPU's clock page (<c>KVM_REQ_CLOCK_UPDATE</c>, x86).</summary>
    [ClockRequest]
    ClockUpdate,

    /// <summary>Account stolen time (<c>KVM_REQ_STEAL_UPDATE</c>, <c>KVM_REQ_RECORD_STEAL</c>).</summary>
    RecordSteal,

    /// <summary>Look for an event to inject (<c>KVM_REQ_EVENT</c>, x86).</summary>
    Event,

    /// <summary>A non-maskable interrupt is pending (<c>KVM_REQ_NMI</c>, x86).</summary>
    Nmi,

    /// <summary>A system management interrupt is pending (<c>KVM_REQ_SMI</c>, x86).</summary>
    Smi,

    /// <summary>A Hyper-V synthetic timer expired (<c>KVM_REQ_HV_STIMER</c>, x86).</summary>
    HypervTimer,

    /// <summary>A counter of the performance monitor overflowed (<c>KVM_REQ_PMU</c>, x86 and loongarch).</summary>
    Pmu,

    /// <summary>Load the performance monitor's state again (<c>KVM_REQ_RELOAD_PMU</c>, arm64).</summary>
    ReloadPmu,

    /// <summary>Three faults in a row shut the guest down (<c>KVM_REQ_TRIPLE_FAULT</c>, x86).</summary>
    TripleFault,

    /// <summary>Sleep until user space powers the vCPU on (<c>KVM_REQ_SLEEP</c>, arm64 and riscv).</summary>
    Sleep,

    /// <summary>Reset the vCPU (<c>KVM_REQ_VCPU_RESET</c>, arm64 and riscv).</summary>
    VcpuReset,

    /// <summary>An interrupt line changed; leaving the guest is enough (<c>KVM_REQ_IRQ_PENDING</c>, arm64).</summary>
    IrqPending,

    /// <summary>Leave to user space because the guest asked to suspend (<c>KVM_REQ_SUSPEND</c>, arm64).</summary>
    Suspend,

    /// <summary>Load the GICv4 state of the vCPU again (<c>KVM_REQ_RELOAD_GICv4</c>, arm64).</summary>
    ReloadGicV4,

    /// <summary>The timer or watchdog of a BookE vCPU expired (<c>KVM_REQ_WATCHDOG</c>, powerpc).</summary>
    Watchdog,

    /// <summary>Leave to user space so that it acknowledges an external interrupt (<c>KVM_REQ_EPR_EXIT</c>, BookE).</summary>
    ExternalProxyExit,

    /// <summary>The guest's decrementer expired (<c>KVM_REQ_PENDING_TIMER</c>, BookE).</summary>
    PendingTimer,

    /// <summary>Move the guest's timers to the CPU that the vCPU is on now (<c>KVM_REQ_MIGRATE_TIMER</c>, x86).</summary>
    MigrateTimer,

    /// <summary>Flush the translations of the address space in use (<c>KVM_REQ_TLB_FLUSH_CURRENT</c>, x86).</summary>
    TlbFlushCurrent,

    /// <summary>Put the new root and generation of the guest's page table into the CPU (<c>KVM_REQ_UPDATE_HGATP</c>, riscv).</summary>
    GuestPageTable,

    /// <summary>Forget the fetched instructions (<c>KVM_REQ_FENCE_I</c>, riscv).</summary>
    InstructionFence,

    /// <summary>Flush all translations that the guest itself made (<c>KVM_REQ_HFENCE_VVMA_ALL</c>, riscv).</summary>
    GuestFenceAll,

    /// <summary>Do the fences that wait in the vCPU's queue (<c>KVM_REQ_HFENCE</c>, riscv).</summary>
    GuestFence,

    /// <summary>The prefix pages of the guest may have moved; map them again (<c>KVM_REQ_REFRESH_GUEST_PREFIX</c>, s390).</summary>
    RefreshGuestPrefix,

    /// <summary>The interlock and broadcast suppression may be used (<c>KVM_REQ_ENABLE_IBS</c>, s390).</summary>
    EnableIbs,

    /// <summary>The interlock and broadcast suppression must not be used any more (<c>KVM_REQ_DISABLE_IBS</c>, s390).</summary>
    DisableIbs,

    /// <summary>Intercept operation exceptions from now on (<c>KVM_REQ_ICPT_OPEREXC</c>, s390).</summary>
    InterceptOperationExceptions,

    /// <summary>Begin to track storage attributes for a migration (<c>KVM_REQ_START_MIGRATION</c>, s390).</summary>
    StartMigration,

    /// <summary>End <see cref="StartMigration"/> (<c>KVM_REQ_STOP_MIGRATION</c>, s390).</summary>
    StopMigration,

    /// <summary>Leave the nested guest and begin again with new shadow structures (<c>KVM_REQ_VSIE_RESTART</c>, s390).</summary>
    VsieRestart,

    /// <summary>Flush the translations of one page of the guest, with interrupts off (<c>KVM_REQ_TLB_FLUSH_GPA</c>, loongarch).</summary>
    TlbFlushPage,

    /// <summary>Give the guest the unit it asked for: FPU, vectors or binary translation (<c>KVM_REQ_AUX_LOAD</c>, loongarch).</summary>
    LoadAuxiliaryUnit,
    /// <summary>
    /// Stay out of the guest while the VM's master clock is written (<c>KVM_REQ_MCLOCK_INPROGRESS</c>, x86). Nobody handles it: whoever
    /// made it clears it.
    /// </summary>
    MasterClockInProgress,
}
