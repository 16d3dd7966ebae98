namespace VcpuLint.Ports.PowerPC.BookE;

/// <summary>What the BookE port keeps for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> that its loop looks at.</summary>
public sealed class BookEVcpuState
{
    /// <summary>Gets or sets a value indicating whether the next entry delivers an interrupt.</summary>
    public bool InterruptInjected { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether user space acknowledges external interrupts for the guest (<c>KVMPPC_EPR_USER</c>).
    /// </summary>
    public bool UserAcknowledges { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary>Gets or sets the generation of the translation buffer; a new one makes all old entries void.</summary>
    public ulong TlbGeneration { get; set; }

    /// <summary>Gets or sets the CPU whose translation buffer is known to be good for this vCPU (<c>oldpir</c>).</summary>
    public int PreviousCpu { get; set; } = -1;
}
