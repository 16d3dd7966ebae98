namespace VcpuLint.Model;

/// <summary>A virtual machine (<c>struct kvm</c>, <c>include/linux/kvm_host.h</c>) with its vCPUs, grouped in virtual cores.</summary>
public sealed class Vm
{
    /// <summary>Initializes a new instance of the <see cref="Vm"/> class.</summary>
    /// <param name="vcpus">How many vCPUs it has, 1 or more.</param>
    /// <param name="threadsPerVcore">How many of them share a virtual core, 1 or more (pre-P9 Book3S: 1, 2, 4 or 8).</param>
    public Vm(int vcpus = 1, int threadsPerVcore = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vcpus, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threadsPerVcore, 1);
        var all = new List<Vcpu>(vcpus);
        var vcores = new List<Vcore>();
        for (int id = 0; id < vcpus; id++)
        {
            if (id % threadsPerVcore == 0)
            {
                vcores.Add(new Vcore(this, vcores.Count));
            }

            all.Add(new Vcpu(this, vcores[^1], id, id % threadsPerVcore));
        }

        Vcpus = all;
        Vcores = vcores;
    }

    /// <summary>Gets the vCPUs, ordered by their number (<c>kvm_for_each_vcpu</c>).</summary>
    public IReadOnlyList<Vcpu> Vcpus { get; }

    /// <summary>Gets the virtual cores, ordered by their number (<c>kvm-&gt;arch.vcores</c>, Book3S HV).</summary>
    public IReadOnlyList<Vcore> Vcores { get; }

    /// <summary>Gets the lock of the VM as a whole (<c>kvm-&gt;lock</c>).</summary>
    public HostMutex Lock { get; } = new();

    /// <summary>Gets the lock of the setup of the guest's page tables (<c>kvm-&gt;arch.mmu_setup_lock</c>, Book3S HV).</summary>
    public HostMutex MmuSetupLock { get; } = new();

    /// <summary>
    /// Gets or sets a value indicating whether the guest's page tables are set up (<c>kvm-&gt;arch.mmu_ready</c>, Book3S HV). Another vCPU may
    /// take it back at any time, so it is tested again with interrupts off.
    /// </summary>
    public bool MmuReady
    {
        get
        {
            if (HostKernel.Running is { } kernel && kernel.Vcpu.Vm == this)
            {
                kernel.LookAtPageTables(this);
            }

            return HasPageTables;
        }
        set => HasPageTables = value;
    }

    /// <summary>Gets or sets whether the page tables are set up, for the host's own use.</summary>
    internal bool HasPageTables { get; set; } = true;
}
