namespace VcpuLint.Ports.RiscV;

/// <content>What the vCPU is asked to do before the next entry: <c>kvm_riscv_check_vcpu_requests</c>.</content>
public sealed partial class RiscVPort
{
    /// <summary>
    /// <c>kvm_riscv_check_vcpu_requests</c>: positive goes on, 0 leaves to user space with the exit reason set. It may sleep, so it runs
    /// before preemption goes off.
    /// </summary>
    private static int CheckVcpuRequests(Vcpu vcpu)
    {
        if (!vcpu.RequestPending())
        {
            return 1;
        }

        if (vcpu.CheckRequest(VcpuRequest.Sleep))
        {
            SleepWhilePoweredOff(vcpu);
        }

        RiscVVcpuState state = vcpu.Arch<RiscVVcpuState>();
        if (vcpu.CheckRequest(VcpuRequest.VcpuReset))
        {
            state.Reset();
        }

        HandleFences(vcpu, state);
        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            state.StealRecords++;
        }

        if (vcpu.CheckRequest(VcpuRequest.DirtyRingSoftFull))
        {
            vcpu.RunPage.ExitReason = ExitReason.DirtyRingFull;
            return 0;
        }

        return 1;
    }

    /// <summary>
    /// The arm of <c>KVM_REQ_SLEEP</c>: waits until somebody starts the vCPU, or a signal comes. The wait has no bound, so nobody may have to
    /// wait for this reader meanwhile.
    /// </summary>
    private static void SleepWhilePoweredOff(Vcpu vcpu)
    {
        RiscVVcpuState state = vcpu.Arch<RiscVVcpuState>();
        vcpu.SrcuReadUnlock();
        if (state.Stopped)
        {
            vcpu.WaitQueue.WaitInterruptible();
        }

        vcpu.SrcuReadLock();
        if (state.Stopped)
        {
            // Woken to handle a signal, the vCPU goes back to sleep when it is run again.
            vcpu.MakeRequest(VcpuRequest.Sleep);
        }
    }

    /// <summary>
    /// The arms of <c>KVM_REQ_UPDATE_HGATP</c>, <c>KVM_REQ_FENCE_I</c> and the fences: other vCPUs changed what this one has cached.
    /// </summary>
    private static void HandleFences(Vcpu vcpu, RiscVVcpuState state)
    {
        if (vcpu.CheckRequest(VcpuRequest.GuestPageTable))
        {
            state.TlbGeneration++;
        }

        if (vcpu.CheckRequest(VcpuRequest.InstructionFence))
        {
            state.InstructionFences++;
        }

        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            state.TlbGeneration++;
        }

        if (vcpu.CheckRequest(VcpuRequest.GuestFenceAll))
        {
            state.TlbGeneration++;
        }

        if (vcpu.CheckRequest(VcpuRequest.GuestFence))
        {
            state.DoQueuedFences();
        }
    }
}
