namespace VcpuLint.Ports.Mshv;

/// <summary>What the mshv root port keeps for one virtual processor: the parts of <c>struct mshv_vp</c> that its loop looks at.</summary>
public sealed class MshvRootVpState
{
    /// <summary>Gets or sets a value indicating whether the dispatch asks the hypervisor to look for an interrupt to inject.</summary>
    public bool ScanInterrupts { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the virtual processor is suspended by an intercept (<c>run.flags.intercept_suspend</c>).
    /// </summary>
    public bool InterceptSuspend { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary>Gets or sets how many pages were mapped because the guest touched them.</summary>
    public int MappedPages { get; set; }
}
