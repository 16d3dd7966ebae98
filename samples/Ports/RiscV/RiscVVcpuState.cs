namespace VcpuLint.Ports.RiscV;

/// <summary>What the riscv port keeps for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> that its loop looks at.</summary>
public sealed class RiscVVcpuState
{
    /// <summary>Gets or sets a value indicating whether the vCPU ran, after which its instruction set is fixed (<c>ran_atleast_once</c>).</summary>
    public bool RanAtLeastOnce { get; set; }

    /// <summary>Gets or sets a value indicating whether the vCPU waits to be started (<c>kvm_riscv_vcpu_stopped</c>).</summary>
    public bool Stopped { get; set; }

    /// <summary>Gets or sets the generation of the guest's identifier in the translation buffer (<c>vmid-&gt;vmid_version</c>).</summary>
    public ulong VmidVersion { get; set; }

    /// <summary>Gets or sets the host's present generation of identifiers; any other guest of the host may begin a new one.</summary>
    public ulong CurrentVmidVersion { get; set; } = 1;

    /// <summary>Gets a value indicating whether the identifier may be another guest's by now (<c>kvm_riscv_gstage_vmid_ver_changed</c>).</summary>
    public bool VmidIsOld => VmidVersion != CurrentVmidVersion;

    /// <summary>Gets or sets a value indicating whether the CPU has a guest interrupt file for the vCPU (AIA).</summary>
    public bool InterruptFileAvailable { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether an interrupt of the guest is in the CPU (<c>hvip</c>).</summary>
    public bool InterruptInCpu { get; set; }

    /// <summary>Gets or sets a value indicating whether the guest leaves interrupts in the CPU.</summary>
    public bool InterruptsMasked { get; set; }

    /// <summary>Gets or sets the CPU that the guest last ran on, or -1.</summary>
    public int LastExitCpu { get; set; } = -1;

    /// <summary>Gets or sets the generation of the translation buffer; a new one makes all old entries void.</summary>
    public ulong TlbGeneration { get; set; }

    /// <summary>Gets or sets how often the fetched instructions were forgotten.</summary>
    public int InstructionFences { get; set; }

    /// <summary>Gets or sets the fences that other vCPUs left for this one (<c>hfence_queue</c>).</summary>
    public int QueuedFences { get; set; }

    /// <summary>Gets or sets how often the stolen time was recorded.</summary>
    public int StealRecords { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary><c>kvm_riscv_hfence_process</c>: does what is in the queue.</summary>
    public void DoQueuedFences()
    {
        TlbGeneration += (ulong)QueuedFences;
        QueuedFences = 0;
    }

    /// <summary><c>kvm_riscv_reset_vcpu</c>.</summary>
    public void Reset()
    {
        InterruptInCpu = false;
        QueuedFences = 0;
    }
}
