namespace VcpuLint.Model;

/// <content>What a scheduler does to a running port from outside, in whatever thread it decides.</content>
internal sealed partial class HostKernel
{
    /// <summary>Brings the port's task to a CPU (the preemption notifier <c>kvm_sched_in</c>).</summary>
    /// <param name="cpu">The number of the CPU.</param>
    public void LoadOn(int cpu)
    {
        CpuNumber = cpu;
        HostKernel? outer = _current;
        _current = this;
        try
        {
            Load();
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>Takes the port's task off its CPU (<c>kvm_sched_out</c>).</summary>
    public void PutFromOutside()
    {
        HostKernel? outer = _current;
        _current = this;
        try
        {
            Put();
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>Does something that this kernel has asked for before, in the thread that calls: it is then the kernel of that thread.</summary>
    /// <param name="action">What is done.</param>
    public void Act(Action action)
    {
        HostKernel? outer = _current;
        _current = this;
        try
        {
            action();
        }
        finally
        {
            _current = outer;
        }
    }
}
