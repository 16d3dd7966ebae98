namespace VcpuLint.Ports.Arm64;

/// <summary>What the arm64 port keeps for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> that its loop looks at.</summary>
public sealed class Arm64VcpuState
{
    /// <summary>Gets or sets a value indicating whether user space initialised the vCPU (<c>KVM_ARM_VCPU_INIT</c>).</summary>
    public bool Initialised { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the vCPU waits to be turned on (<c>kvm_arm_vcpu_stopped</c>).</summary>
    public bool PoweredOff { get; set; }

    /// <summary>Gets or sets a value indicating whether the counters of the guest are programmed (<c>kvm_pmu_flush_hwstate</c>).</summary>
    public bool CountersLoaded { get; set; }

    /// <summary>Gets or sets a value indicating whether an interrupt is in a list register of the CPU.</summary>
    public bool InterruptInListRegister { get; set; }

    /// <summary>Gets or sets a value indicating whether the guest leaves interrupts in the list registers.</summary>
    public bool InterruptsMasked { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether user space must be told of a timer level (<c>kvm_timer_should_notify_user</c>).
    /// </summary>
    public bool UserInterruptLevelChanged { get; set; }

    /// <summary>Gets or sets the CPUs that have what the vCPU was given, one bit each (<c>supported_cpus</c>).</summary>
    public ulong SupportedCpus { get; set; } = ulong.MaxValue;

    /// <summary>Gets or sets a value indicating whether the present CPU is one of them.</summary>
    public bool RunsOnSupportedCpu { get; set; } = true;

    /// <summary>Gets or sets how many system errors the guest caused.</summary>
    public int SystemErrors { get; set; }

    /// <summary>Gets or sets how often the stolen time was recorded.</summary>
    public int StealRecords { get; set; }

    /// <summary>Gets or sets the generation of the translation buffer; a new one makes all old entries void.</summary>
    public ulong TlbGeneration { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary>Whether the vCPU may run on a CPU.</summary>
    /// <param name="cpu">The number of the CPU, 0 to 63.</param>
    public bool SupportsCpu(int cpu) => (SupportedCpus & (1ul << cpu)) != 0;

    /// <summary><c>kvm_reset_vcpu</c>.</summary>
    public void Reset()
    {
        InterruptInListRegister = false;
        InterruptsMasked = true;
    }
}
