namespace VcpuLint.Model;

/// <summary>A VM of a simulated host.</summary>
public sealed class SimulatedVm
{
    internal SimulatedVm(Vm vm, IReadOnlyList<VcpuThread> threads) => (Vm, Threads) = (vm, threads);

    /// <summary>Gets the VM as its port sees it.</summary>
    public Vm Vm { get; }

    /// <summary>Gets what became of the time of each vCPU.</summary>
    public IEnumerable<VcpuTimes> Times => Threads.Select(static thread => thread.Times);

    internal IReadOnlyList<VcpuThread> Threads { get; }

    /// <summary>Sends a signal to the thread of a vCPU, which makes it return to user space.</summary>
    /// <param name="vcpu">The number of the vCPU.</param>
    public void Signal(int vcpu) => Threads[vcpu].Signal();
}
