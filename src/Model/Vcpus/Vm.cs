using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>A virtual machine (<c>struct kvm</c>, <c>include/linux/kvm_host.h</c>) with its vCPUs, grouped in virtual cores.</summary>
public sealed class Vm
{
    private Dictionary<Type, object>? _arch;
    private VmTime? _time;

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
        OnlineVcpus = vcpus;
    }

    /// <summary>Gets the vCPUs, ordered by their number (<c>kvm_for_each_vcpu</c>).</summary>
    [NotEmpty]
    public IReadOnlyList<Vcpu> Vcpus { get; }

    /// <summary>Gets the virtual cores, ordered by their number (<c>kvm-&gt;arch.vcores</c>, Book3S HV).</summary>
    public IReadOnlyList<Vcore> Vcores { get; }

    /// <summary>Gets what the VM has of time (<c>kvm-&gt;arch</c>, x86).</summary>
    public VmTime Time => _time ??= new VmTime(this);

    /// <summary>
    /// Gets or sets how many of the vCPUs exist already (<c>kvm-&gt;online_vcpus</c>), 1 or more: all of them, unless whoever made the VM says so.
    /// </summary>
    public int OnlineVcpus { get; set; }

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

    /// <summary>
    /// Requests something of all vCPUs, interrupts those that are in the guest and waits until they have left it
    /// (<c>kvm_make_all_cpus_request</c>, <c>virt/kvm/kvm_main.c</c>). Nobody is woken. Context: interrupts on.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    [RaisesRequest(OfAll = true)]
    [Kicks]
    public void MakeRequestOfAll(VcpuRequest request)
    {
        foreach (Vcpu vcpu in Vcpus)
        {
            HostKernel.Current.MakeRequestAndWait(vcpu, request);
        }
    }

    /// <summary>
    /// Gets what the port itself keeps for this VM (<c>kvm-&gt;arch</c>): one object of each type, made at its first use. Context: any.
    /// </summary>
    /// <typeparam name="T">The port's own type.</typeparam>
    /// <returns>The same object at every call.</returns>
    public T Arch<T>()
        where T : class, new()
    {
        _arch ??= [];
        if (!_arch.TryGetValue(typeof(T), out object? state))
        {
            state = new T();
            _arch.Add(typeof(T), state);
        }

        return (T)state;
    }

    /// <summary>Gets or sets a value indicating whether the port has made its part of the VM.</summary>
    internal bool IsInitialized { get; set; }

    /// <summary>Gets or sets whether the page tables are set up, for the host's own use.</summary>
    internal bool HasPageTables { get; set; } = true;
}
