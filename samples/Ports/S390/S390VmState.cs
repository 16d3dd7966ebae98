namespace VcpuLint.Ports.S390;

/// <summary>What the s390 port keeps for one VM (<c>struct kvm_arch</c>).</summary>
public sealed class S390VmState
{
    /// <summary>Gets the lock under which vCPUs are started and stopped (<c>start_stop_lock</c>).</summary>
    public HostSpinLock StartStopLock { get; } = new();
}
