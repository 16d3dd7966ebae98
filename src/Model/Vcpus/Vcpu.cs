using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>A virtual CPU (<c>struct kvm_vcpu</c>, <c>include/linux/kvm_host.h</c>). Its own thread runs it; other threads only make requests.</summary>
[VcpuPart]
public sealed partial class Vcpu
{
    private readonly Dictionary<Type, object> _arch = [];
    private VcpuTime? _time;

    internal Vcpu(Vm vm, Vcore vcore, int id, int threadIndex)
    {
        Vm = vm;
        Vcore = vcore;
        Id = id;
        ThreadIndex = threadIndex;
        Task = new HostTask($"CPU {id}/KVM");
        WaitQueue = new HostWaitQueue($"vcpu {id} blocked");
        RunQueue = new HostWaitQueue($"vcpu {id} waits for its vcore");
        vcore.Attach(this);
    }

    /// <summary>Gets the number of the vCPU in its VM (<c>vcpu-&gt;vcpu_id</c>), 0 or greater.</summary>
    public int Id { get; }

    /// <summary>Gets the VM (<c>vcpu-&gt;kvm</c>). Its other vCPUs have other tasks and other work.</summary>
    public Vm Vm { get; }

    /// <summary>Gets the thread that runs the vCPU (<c>vcpu-&gt;arch.run_task</c>; <c>current</c> in its own run loop).</summary>
    [SameVcpu]
    public HostTask Task { get; }

    /// <summary>Gets the CPU that the vCPU's thread runs on.</summary>
    [SameVcpu]
    public HostCpu HostCpu { get; } = new();

    /// <summary>Gets the virtual core that the vCPU is a thread of (<c>vcpu-&gt;arch.vcore</c>, Book3S HV). Every vCPU has one here.</summary>
    [SameVcpu]
    public Vcore Vcore { get; }

    /// <summary>Gets the number of the thread in its core (<c>vcpu-&gt;arch.ptid</c>), 0 or greater.</summary>
    public int ThreadIndex { get; }

    /// <summary>
    /// Gets or sets the CPU the vCPU is loaded on (<c>vcpu-&gt;cpu</c>): -1 before the first load, and after a put on architectures that say so.
    /// </summary>
    [BeforeFirstLoad(When = ResultCondition.Negative)]
    [CpuNumber]
    [PublishesCpu]
    public int Cpu { get; set; } = -1;

    /// <summary>Gets the page shared with user space (<c>vcpu-&gt;run</c>).</summary>
    [SameVcpu]
    public RunPage RunPage { get; } = new();

    /// <summary>Gets the counters (<c>vcpu-&gt;stat</c>).</summary>
    [SameVcpu]
    public VcpuStats Stats { get; } = new();

    /// <summary>Gets the bits that s390's entry instruction reads (<c>vcpu-&gt;arch.sie_block</c>).</summary>
    [SameVcpu]
    public SieControl Sie { get; } = new();

    /// <summary>Gets what the vCPU has of time: its counter, its clock, its timer (<c>vcpu-&gt;arch</c>, x86).</summary>
    [SameVcpu]
    public VcpuTime Time => _time ??= new VcpuTime(this);

    /// <summary>Gets when the timer of the hardware ends the guest, by the host's counter, or <see langword="null"/> if it does not.</summary>
    internal TscCycles? HardwareDeadline => _time?.LapicTimer.Hardware.HostDeadline;

    /// <summary>
    /// Gets or sets a value indicating whether the guest waits for an interrupt (<c>mp_state</c> halted, <c>WFI</c>, <c>arch.ceded</c>).
    /// The port sets it when it handles the exit and clears it when the guest goes on.
    /// </summary>
    public bool Halted { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether an interrupt for the guest waits to be injected (<c>kvm_cpu_has_interrupt</c>,
    /// <c>arch.pending_exceptions</c>, <c>arch.prodded</c>). The host sets it, the port clears it when it injects.
    /// </summary>
    public bool InterruptPending { get; set; }

    /// <summary>Gets a value indicating whether the guest can go on (<c>kvm_arch_vcpu_runnable</c>): it is not halted or an interrupt waits.</summary>
    public bool Runnable => !Halted || InterruptPending;

    /// <summary>Gets or sets whether the thread takes part in its virtual core (<c>vcpu-&gt;arch.state</c>, Book3S HV). The core's lock protects it.</summary>
    public VcpuState State { get; set; }

    /// <summary>
    /// Gets or sets what the run loop of this vCPU will return (<c>vcpu-&gt;arch.ret</c>, Book3S HV): the runner of a virtual core decides it
    /// for the other threads. The port gives it its values.
    /// </summary>
    public int RunResult { get; set; }

    /// <summary>Gets where the thread sleeps while the guest is halted (<c>vcpu-&gt;wait</c>).</summary>
    public HostWaitQueue WaitQueue { get; }

    /// <summary>Gets where a thread sleeps while another runs its virtual core (<c>vcpu-&gt;arch.cpu_run</c>, Book3S HV).</summary>
    public HostWaitQueue RunQueue { get; }

    /// <summary>Gets how the guest last exited (<c>vcpu-&gt;arch.trap</c> and the fault registers, Book3S HV).</summary>
    public GuestExit LastExit { get; internal set; }

    /// <summary>
    /// Gets what the port itself keeps for this vCPU (<c>vcpu-&gt;arch</c>): one object of each type, made at its first use. Context: any.
    /// </summary>
    /// <typeparam name="T">The port's own type.</typeparam>
    /// <returns>The same object at every call.</returns>
    public T Arch<T>()
        where T : class, new()
    {
        if (!_arch.TryGetValue(typeof(T), out object? state))
        {
            state = new T();
            _arch.Add(typeof(T), state);
        }

        return (T)state;
    }

    /// <inheritdoc/>
    public override string ToString() => $"vcpu {Id}";
}
