using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The CPU that a vCPU's thread runs on, wherever that is: the object stays the same when the thread moves
/// (<c>include/linux/irqflags.h</c>, <c>include/linux/preempt.h</c>). Every call acts on the CPU that executes it.
/// </summary>
[VcpuPart]
public sealed class HostCpu
{
    internal HostCpu()
    {
    }

    /// <summary>Gets the CPU that executes this call (<c>this_cpu</c>).</summary>
    /// <exception cref="InvalidOperationException">No host runs on this thread.</exception>
    [RunningVcpu]
    public static HostCpu Current => HostKernel.Current.Vcpu.HostCpu;

    /// <summary>Gets the number of the CPU (<c>smp_processor_id</c>), 0 or greater. It is stable only while preemption is off.</summary>
    public int Number => HostKernel.Current.CpuNumber;

    /// <summary>
    /// Disables interrupts (<c>local_irq_disable</c>, <c>hard_irq_disable</c>). Disabling them when they are off already is legal, as
    /// powerpc disables them softly and then hard. Context: any.
    /// </summary>
    [SetsInterrupts(InterruptState.Off)]
    public void DisableInterrupts() => HostKernel.Current.DisableInterrupts();

    /// <summary>
    /// Enables interrupts (<c>local_irq_enable</c>). Those that waited are handled at once, and may raise work: every check made
    /// before is void. Context: interrupts off.
    /// </summary>
    [SetsInterrupts(InterruptState.On)]
    public void EnableInterrupts() => HostKernel.Current.EnableInterrupts();

    /// <summary>Keeps the thread on this CPU (<c>preempt_disable</c>). It nests. Context: any; no sleeping until the pair.</summary>
    [Preemption(1)]
    public void DisablePreemption() => HostKernel.Current.DisablePreemption();

    /// <summary>Ends the innermost <see cref="DisablePreemption"/> (<c>preempt_enable</c>).</summary>
    [Preemption(-1)]
    public void EnablePreemption() => HostKernel.Current.EnablePreemption();

    /// <summary>
    /// A full memory barrier (<c>smp_mb</c>, <c>smp_mb__after_srcu_read_unlock</c>): what was stored before is visible to others before
    /// what follows is read. Context: any.
    /// </summary>
    [FullBarrier]
    public void MemoryBarrier() => HostKernel.Current.MemoryBarrier();

    /// <summary>
    /// Says whether an interrupt arrived while they were softly disabled (<c>lazy_irq_pending</c>, <c>arch/powerpc/include/asm/hw_irq.h</c>).
    /// It tells nothing about pending work. Context: interrupts off.
    /// </summary>
    /// <returns><see langword="true"/> if an interrupt waits to be replayed.</returns>
    [Requires(Interrupts = InterruptState.Off)]
    public bool LazyInterruptPending()
    {
        HostKernel.Current.RequireInterruptsOff(nameof(LazyInterruptPending));
        return HostKernel.Current.LookAtInterrupts();
    }

    /// <summary>
    /// Charges the time since the guest exit to the guest (<c>guest_timing_exit_irqoff</c>, <c>include/linux/context_tracking.h</c>). The
    /// tick has to be taken before it, so a run loop opens interrupts for a moment first. Context: interrupts off.
    /// </summary>
    [Requires(Interrupts = InterruptState.Off)]
    public void AccountGuestTime() => HostKernel.Current.RequireInterruptsOff(nameof(AccountGuestTime));
}
