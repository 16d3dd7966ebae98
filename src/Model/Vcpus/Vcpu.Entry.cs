using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <content>Entering the guest, the work before it, and the sleep instead of it.</content>
public sealed partial class Vcpu
{
    private List<Vcpu>? _alone;

    /// <summary>
    /// Enters the guest and returns when it exits (the vendor's <c>vcpu_run</c>, <c>__kvm_vcpu_run</c>, <c>sie64a</c>,
    /// <c>kvmhv_vcpu_entry_p9</c>, or the dispatch hypercall). Interrupts are as they were: a hardware entry is called and returns
    /// with interrupts off. Context: interrupts off and everything checked since they are, but for a hypercall port, which calls it with
    /// interrupts on.
    /// </summary>
    /// <returns>How the guest exited.</returns>
    [EntersGuest]
    public GuestExit EnterGuest() => HostKernel.Current.EnterGuest(this, _alone ??= [this]);

    /// <summary>
    /// Handles all transfer-to-guest work of the running task, and if it says leave, sets <see cref="ExitReason.Interrupted"/> and counts a
    /// signal exit of this vCPU (<c>kvm_xfer_to_guest_mode_handle_work</c>, <c>include/linux/kvm_host.h</c>).
    /// Context: interrupts and preemption on, no spin lock; it sleeps.
    /// </summary>
    /// <returns>0: nothing was pending at the last look; negative (<c>-EINTR</c>): leave to user space now.</returns>
    [DrainsWork(SetsExitReason = true)]
    public int HandleTransferWork()
    {
        int result = HostKernel.Current.Drain();
        if (result < 0)
        {
            RunPage.ExitReason = ExitReason.Interrupted;
            Stats.SignalExits++;
        }

        return result;
    }

    /// <summary>
    /// Sleeps until the guest can go on, a signal is pending or <see cref="VcpuRequest.Unblock"/> is requested (<c>kvm_vcpu_block</c>,
    /// <c>kvm_vcpu_halt</c>, <c>virt/kvm/kvm_main.c</c>). If the guest can go on it requests <see cref="VcpuRequest.Unblock"/> itself.
    /// Context: interrupts and preemption on, no spin lock; it waits without a bound.
    /// </summary>
    [Waits]
    [LeavesRequest(VcpuRequest.Unblock)]
    public void Block() => HostKernel.Current.Block(this);

    /// <summary>Begins a section in which the VM's memory map stays as it is (<c>kvm_vcpu_srcu_read_lock</c>). Context: any.</summary>
    [Acquires(LockKind.Srcu)]
    public void SrcuReadLock() => HostKernel.Current.Acquire(LockKind.Srcu);

    /// <summary>Ends the section (<c>kvm_vcpu_srcu_read_unlock</c>). Context: any.</summary>
    [Releases(LockKind.Srcu)]
    public void SrcuReadUnlock() => HostKernel.Current.Release(LockKind.Srcu, held: true);
}
