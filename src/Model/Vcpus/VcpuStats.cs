using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>Counters of a vCPU (<c>vcpu-&gt;stat</c>, <c>struct kvm_vcpu_stat</c>). They only grow.</summary>
[VcpuPart]
public sealed class VcpuStats
{
    internal VcpuStats()
    {
    }

    /// <summary>Gets or sets the number of returns to user space that a signal caused (<c>stat.signal_exits</c>). Each is counted once.</summary>
    [CountsSignalExit]
    public long SignalExits { get; set; }

    /// <summary>Gets or sets the number of guest exits (<c>stat.exits</c>, <c>stat.sum_exits</c>); the port counts them.</summary>
    public long Exits { get; set; }

    /// <summary>Gets or sets the number of times the guest halted (<c>stat.halt_exits</c>).</summary>
    public long HaltExits { get; set; }
}
