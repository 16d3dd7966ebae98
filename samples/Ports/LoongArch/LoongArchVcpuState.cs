namespace VcpuLint.Ports.LoongArch;

/// <summary>What the loongarch port keeps for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> that its loop looks at.</summary>
public sealed class LoongArchVcpuState
{
    /// <summary>Gets or sets the identifier of the guest in the translation buffer of its CPU; 0 if it needs a new one.</summary>
    public ulong Vpid { get; set; }

    /// <summary>Gets or sets how many identifiers were given to it.</summary>
    public ulong VpidsUsed { get; set; }

    /// <summary>Gets or sets how many pages were flushed from the translation buffer.</summary>
    public int PagesFlushed { get; set; }

    /// <summary>Gets or sets a value indicating whether the next entry raises an exception in the guest.</summary>
    public bool ExceptionQueued { get; set; }

    /// <summary>Gets or sets how many exceptions were raised in the guest.</summary>
    public int ExceptionsDelivered { get; set; }

    /// <summary>Gets or sets a value indicating whether an interrupt of the guest is in the CPU.</summary>
    public bool InterruptInCpu { get; set; }

    /// <summary>Gets or sets a value indicating whether the counters of the CPU are the guest's (<c>KVM_LARCH_PMU</c>).</summary>
    public bool OwnsPmu { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a unit of the CPU holds the guest's registers (<c>KVM_LARCH_FPU</c>, <c>KVM_LARCH_LBT</c>).
    /// </summary>
    public bool UnitLoaded { get; set; }

    /// <summary>Gets or sets how often the stolen time was recorded.</summary>
    public int StealRecords { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary><c>kvm_lose_pmu</c>: the counters are the host's again.</summary>
    public void GivePmuBack() => OwnsPmu = false;
}
