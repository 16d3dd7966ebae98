namespace VcpuLint.Ports.Mips;

/// <summary>What the mips port keeps for one vCPU: the parts of <c>struct kvm_vcpu_arch</c> that its loop looks at.</summary>
public sealed class MipsVcpuState
{
    /// <summary>Gets or sets the identifier of the guest in the translation buffer of its CPU; 0 if it needs a new one.</summary>
    public int GuestId { get; set; }

    /// <summary>Gets or sets the CPU on which the guest last ran, or -1 (<c>last_exec_cpu</c>).</summary>
    public int LastCpu { get; set; } = -1;

    /// <summary>Gets or sets how many identifiers were given to it.</summary>
    public int GuestIdsUsed { get; set; }

    /// <summary>Gets or sets how many interrupts the guest was given.</summary>
    public int InterruptsDelivered { get; set; }

    /// <summary>Gets or sets how many pages were mapped for the guest.</summary>
    public int PagesMapped { get; set; }

    /// <summary>Gets or sets a value indicating whether the FPU or MSA of the CPU holds the guest's registers.</summary>
    public bool UnitLoaded { get; set; }

    /// <summary>Gets or sets the guest physical address at which memory ends and devices begin.</summary>
    public ulong TopOfMemory { get; set; } = 1ul << 30;

    /// <summary><c>kvm_vz_vcpu_load_tlb</c>: another CPU gives other identifiers, and one that was dropped is replaced.</summary>
    /// <param name="cpu">The number of the CPU.</param>
    public void LoadTlb(int cpu)
    {
        if (GuestId == 0 || LastCpu != cpu)
        {
            GuestIdsUsed++;
            GuestId = GuestIdsUsed;
            LastCpu = cpu;
        }
    }
}
