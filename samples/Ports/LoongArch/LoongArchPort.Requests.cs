namespace VcpuLint.Ports.LoongArch;

/// <content>What the vCPU is asked to do before the next entry: <c>kvm_check_requests</c> and <c>kvm_late_check_requests</c>.</content>
public sealed partial class LoongArchPort
{
    /// <summary><c>kvm_check_requests</c>: with interrupts on. <see cref="ResumeHost"/> leaves with the exit reason set.</summary>
    private static int CheckRequests(Vcpu vcpu)
    {
        if (!vcpu.RequestPending())
        {
            return ResumeGuest;
        }

        LoongArchVcpuState state = vcpu.Arch<LoongArchVcpuState>();
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            // All that is cached under the old identifier is never found again.
            state.Vpid = 0;
        }

        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            state.StealRecords++;
        }

        if (vcpu.CheckRequest(VcpuRequest.DirtyRingSoftFull))
        {
            vcpu.RunPage.ExitReason = ExitReason.DirtyRingFull;
            return ResumeHost;
        }

        return ResumeGuest;
    }

    /// <summary>
    /// <c>kvm_late_check_requests</c>, <c>kvm_restore_pmu</c>: what changes this CPU, and so has to wait until the task cannot leave it any more.
    /// Context: interrupts off.
    /// </summary>
    private static void HandleLateRequests(Vcpu vcpu, LoongArchVcpuState state)
    {
        if (vcpu.CheckRequest(VcpuRequest.Pmu))
        {
            state.OwnsPmu = true;
        }

        if (vcpu.CheckRequest(VcpuRequest.TlbFlushPage))
        {
            state.PagesFlushed++;
        }

        if (vcpu.CheckRequest(VcpuRequest.LoadAuxiliaryUnit))
        {
            // kvm_own_fpu, kvm_own_lbt: the registers of the unit that the guest found turned off.
            state.UnitLoaded = true;
        }
    }
}
