namespace VcpuLint.Ports.X86;

/// <summary>What the x86 port keeps for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> that its loop looks at.</summary>
public sealed class X86VcpuState
{
    /// <summary>Gets or sets a value indicating whether an interrupt was posted without a request (<c>pi_desc</c>).</summary>
    public bool InterruptPosted { get; set; }

    /// <summary>Gets or sets a value indicating whether the next entry delivers an interrupt.</summary>
    public bool InterruptInjected { get; set; }

    /// <summary>Gets or sets a value indicating whether a non-maskable interrupt waits for an entry that delivers it.</summary>
    public bool NmiPending { get; set; }

    /// <summary>Gets or sets a value indicating whether the next entry delivers a non-maskable interrupt.</summary>
    public bool NmiInjected { get; set; }

    /// <summary>Gets or sets a value indicating whether the guest has interrupts enabled.</summary>
    public bool AcceptsInterrupts { get; set; } = true;

    /// <summary>
    /// Gets or sets a value indicating whether user space wants to inject an interrupt itself (<c>request_interrupt_window</c>).
    /// </summary>
    public bool UserWantsInterruptWindow { get; set; }

    /// <summary>Gets or sets a value indicating whether the timer of the local APIC has expired.</summary>
    public bool TimerExpired { get; set; }

    /// <summary>Gets or sets the deadline of that timer, in guest TSC cycles.</summary>
    public ulong TimerDeadline { get; set; }

    /// <summary>Gets or sets the guest physical address of the clock page.</summary>
    public ulong ClockAddress { get; set; }

    /// <summary>Gets or sets the CPU whose timer stands in for the guest's (<c>apic_timer.timer</c>), -1 before the first use.</summary>
    public int TimerCpu { get; set; } = -1;

    /// <summary>Gets or sets the clock that the Hyper-V timers were last compared with (<c>stimer_expiration</c>).</summary>
    public PvClockInfo HypervTimerReading { get; set; }

    /// <summary>Gets or sets how often the stolen time was recorded.</summary>
    public int StealRecords { get; set; }

    /// <summary>Gets or sets a value indicating whether the MMU has a root to run on.</summary>
    public bool MmuRootLoaded { get; set; }

    /// <summary>Gets or sets a value indicating whether there is a page for a new root.</summary>
    public bool RootPageAvailable { get; set; } = true;

    /// <summary>Gets or sets the generation of the translation buffer; a new one makes all old entries void.</summary>
    public ulong TlbGeneration { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary>Gets or sets a value indicating whether the registers of the guest are on the CPU.</summary>
    public bool GuestStateLoaded { get; set; }

    /// <summary>
    /// Gets or sets how many instructions must be emulated before the hardware can run the guest (<c>emulation_required</c>).
    /// </summary>
    public int InstructionsToEmulate { get; set; }

    /// <summary>Gets or sets a value indicating whether the emulator knows these instructions.</summary>
    public bool EmulatorKnowsInstruction { get; set; } = true;

    /// <summary>Emulates one instruction.</summary>
    /// <returns>False if the emulator does not know it.</returns>
    public bool EmulateInstruction()
    {
        if (EmulatorKnowsInstruction)
        {
            InstructionsToEmulate--;
        }

        return EmulatorKnowsInstruction;
    }
}
