namespace VcpuLint.Ports.PowerPC.Book3SPr;

/// <summary>What the Book3S PR port keeps for one vCPU: the parts of <c>struct kvmppc_vcpu_book3s</c> that its loop looks at.</summary>
public sealed class Book3SPrVcpuState
{
    /// <summary>Gets or sets a value indicating whether the next entry delivers an interrupt.</summary>
    public bool InterruptInjected { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary>Gets or sets how many of the guest's pages the shadow page table maps (<c>hpte_cache_count</c>).</summary>
    public int ShadowPages { get; set; }

    /// <summary>Gets or sets how often the shadow page table was emptied.</summary>
    public int ShadowFlushes { get; set; }
}
