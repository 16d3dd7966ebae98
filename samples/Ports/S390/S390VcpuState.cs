namespace VcpuLint.Ports.S390;

/// <summary>
/// What the s390 port keeps for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> and of the SIE block that its loop looks at.
/// The bits that the entry instruction itself reads are in <see cref="Vcpu.Sie"/>.
/// </summary>
public sealed class S390VcpuState
{
    /// <summary>Gets or sets a value indicating whether user space stopped the vCPU (<c>is_vcpu_stopped</c>).</summary>
    public bool Stopped { get; set; }

    /// <summary>Gets or sets a value indicating whether user space must see a debug event (<c>guestdbg_exit_pending</c>).</summary>
    public bool DebugExitPending { get; set; }

    /// <summary>Gets or sets a value indicating whether the guest has interrupts enabled.</summary>
    public bool AcceptsInterrupts { get; set; } = true;

    /// <summary>Gets or sets how many interrupts the guest was given.</summary>
    public int InterruptsDelivered { get; set; }

    /// <summary>Gets or sets how many program interrupts the guest was given.</summary>
    public int ProgramInterrupts { get; set; }

    /// <summary>Gets or sets how many machine checks of the host the guest was given.</summary>
    public int MachineChecks { get; set; }

    /// <summary>Gets or sets how many page faults of the guest are served in the background (<c>pfault</c>).</summary>
    public int PageFaultsServed { get; set; }

    /// <summary>Gets or sets how many pages were mapped for the guest or its shadow.</summary>
    public int PagesMapped { get; set; }

    /// <summary>Gets or sets the guest absolute address of the pages that the guest sees at address 0.</summary>
    public ulong Prefix { get; set; }

    /// <summary>Gets or sets how often the pages of the guest's prefix were mapped.</summary>
    public int PrefixMappings { get; set; }

    /// <summary>Gets or sets the generation of the translation buffer; a new one makes all old entries void.</summary>
    public ulong TlbGeneration { get; set; }

    /// <summary>Gets or sets a value indicating whether the interlock and broadcast suppression is used: only a lone vCPU may.</summary>
    public bool UsesIbs { get; set; }

    /// <summary>Gets or sets a value indicating whether operation exceptions come to the host.</summary>
    public bool InterceptsOperationExceptions { get; set; }

    /// <summary>Gets or sets a value indicating whether storage attributes are tracked for a migration.</summary>
    public bool TracksStorageAttributes { get; set; }

    /// <summary>Gets or sets a value indicating whether the guest may run guests itself (<c>KVM_S390_VM_CPU_FEAT_SIEF2</c>).</summary>
    public bool NestedSieAvailable { get; set; } = true;

    /// <summary>Gets or sets how often the nested guest came out.</summary>
    public int NestedExits { get; set; }

    /// <summary>Gets or sets how often the guest was made to execute its SIE instruction again.</summary>
    public int Rewinds { get; set; }

    /// <summary>Gets or sets the guest absolute address at which memory ends.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary><c>kvm_check_async_pf_completion</c>: the guest learns which of its pages are there now.</summary>
    public void CompletePageFaults()
    {
        PagesMapped += PageFaultsServed;
        PageFaultsServed = 0;
    }
}
