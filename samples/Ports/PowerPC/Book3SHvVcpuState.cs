namespace VcpuLint.Ports.PowerPC;

/// <summary>What both Book3S HV ports keep for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> that their loops look at.</summary>
public sealed class Book3SHvVcpuState
{
    /// <summary>
    /// Gets or sets a value indicating whether an area that the guest registered must be pinned anew (<c>vpa.update_pending</c>).
    /// </summary>
    public bool AreaUpdatePending { get; set; }

    /// <summary>Gets or sets a value indicating whether the next entry delivers an interrupt.</summary>
    public bool InterruptInjected { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary>Gets or sets the generation of the translation buffer; a new one makes all old entries void.</summary>
    public ulong TlbGeneration { get; set; }

    /// <summary>Gets or sets the CPU whose translation buffer is known to be good for this vCPU (<c>prev_cpu</c>).</summary>
    public int PreviousCpu { get; set; } = -1;
}
