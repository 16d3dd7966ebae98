namespace VcpuLint.Model;

/// <summary>A VM of a simulated host.</summary>
public sealed class SimulatedVm
{
    internal SimulatedVm(Vm vm, IReadOnlyList<VcpuThread> threads) => (Vm, Threads) = (vm, threads);

    /// <summary>Gets the VM as its port sees it.</summary>
    public Vm Vm { get; }

    /// <summary>Gets what became of the time of each vCPU.</summary>
    public IEnumerable<VcpuTimes> Times => Threads.Select(static thread => thread.Times);

    /// <summary>Gets what became of the schedule that decides on the first run of a vCPU; <see langword="null"/> if there is none.</summary>
    public ScheduledRun? Scheduled { get; internal set; }

    /// <summary>
    /// Moves the thread of a vCPU to another CPU (<c>set_cpus_allowed_ptr</c>, the balancing of the load): it leaves its own as soon as its port
    /// lets it,
    /// and goes on at once if the other one is idle.
    /// </summary>
    /// <param name="vcpu">The number of the vCPU.</param>
    /// <param name="cpu">The number of the CPU.</param>
    public void Move(int vcpu, int cpu) => Usual(vcpu).Move(cpu);

    /// <summary>
    /// Calls something of the port that is not the run loop, as user space does with another call for the VM. It happens at this instant and takes no
    /// time; the vCPU is neither loaded nor put.
    /// </summary>
    /// <param name="call">What is called: with interrupts and preemption on and no lock held, and so it has to return.</param>
    /// <param name="vcpu">The number of the vCPU in whose name it happens.</param>
    public void Call(Action call, int vcpu = 0)
    {
        ArgumentNullException.ThrowIfNull(call);
        Usual(vcpu).Call(call);
    }

    internal IReadOnlyList<VcpuThread> Threads { get; }

    /// <summary>Sends a signal to the thread of a vCPU, which makes it return to user space.</summary>
    /// <param name="vcpu">The number of the vCPU.</param>
    public void Signal(int vcpu) => Usual(vcpu).Signal();

    /// <summary>Returns a vCPU to which anybody can do something: what is done to one by a schedule is in the schedule, and nothing else.</summary>
    private VcpuThread Usual(int vcpu) => Threads[vcpu].IsScheduledAsUsual
        ? Threads[vcpu]
        : throw new InvalidOperationException(
            Scheduled!.IsOver ? "The VM stands still since its schedule came to an end." : "The VM follows a schedule, which is not over.");
}
