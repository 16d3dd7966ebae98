namespace VcpuLint.Split.X86Tail;

/// <summary>What the loops of x86 share.</summary>
public static class EntryHelpers
{
    /// <summary><c>kvm_vcpu_exit_request</c>: true if the vCPU must not enter the guest now.</summary>
    [Requires(Interrupts = InterruptState.Off)]
    [PreparesTransfer]
    [TestsRequests]
    [TestsWork(ThreadFlags.TransferWork)]
    public static bool ExitRequest(Vcpu vcpu)
    {
        vcpu.Task.PrepareTransfer();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }

    /// <summary>The drain at the tail: the read section is left for as long as the task may sleep.</summary>
    [Releases(LockKind.Srcu)]
    [DrainsWork(SetsExitReason = true)]
    [Acquires(LockKind.Srcu)]
    public static int DrainOutsideSrcu(Vcpu vcpu)
    {
        vcpu.SrcuReadUnlock();
        int result = vcpu.HandleTransferWork();
        vcpu.SrcuReadLock();
        return result;
    }
}
