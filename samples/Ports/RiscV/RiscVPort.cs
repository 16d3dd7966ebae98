namespace VcpuLint.Ports.RiscV;

/// <summary>
/// The riscv run loop of 7.3, <c>arch/riscv/kvm/vcpu.c</c>: <c>kvm_arch_vcpu_ioctl_run</c> is in this file, <c>kvm_riscv_check_vcpu_requests</c>
/// and <c>kvm_riscv_vcpu_exit</c> in the others.
/// Work is drained at the top of every turn, and its error ends the loop at once. The read section of the memory map is open for the
/// whole ioctl, the drain included, and is closed only around the guest and a sleep.
/// </summary>
[Port("riscv", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed partial class RiscVPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        RiscVVcpuState state = vcpu.Arch<RiscVVcpuState>();
        state.RanAtLeastOnce = true;
        vcpu.SrcuReadLock();
        if (vcpu.RunPage.ImmediateExit)
        {
            vcpu.SrcuReadUnlock();
            return -Errno.EINTR;
        }

        int result = 1;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        while (result > 0)
        {
            // A throttled task sleeps in here, and whoever changes the memory map waits for this reader as long.
            result = vcpu.HandleTransferWork(); // expect: VCPU1101
            if (result != 0)
            {
                continue;
            }

            UpdateVmid(state);
            result = CheckVcpuRequests(vcpu);
            if (result <= 0)
            {
                continue;
            }

            // The interrupt files of the AIA belong to this CPU until the guest has run.
            vcpu.HostCpu.DisablePreemption();
            result = UpdateInterruptFile(vcpu);
            if (result <= 0)
            {
                vcpu.HostCpu.EnablePreemption();
                continue;
            }

            // What is raised from here on stays pending as an interrupt and ends the guest at once.
            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.SrcuReadUnlock();

            // Pairs with the barrier of kvm_make_request: either the requester sees the mode or the check below sees the request.
            vcpu.HostCpu.MemoryBarrier();
            FlushInterrupts(vcpu);
            if (state.VmidIsOld || vcpu.RequestPending() || vcpu.Task.TransferWorkPending()) // expect: VCPU1102
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                vcpu.SrcuReadLock();
                continue;
            }

            SanitizeTlb(vcpu);
            GuestExit exit = vcpu.EnterGuest();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.Stats.Exits++;
            SyncInterrupts(vcpu);

            // The interrupt that ended the guest is taken here, so that its time is accounted to the guest.
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.AccountGuestTime();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            result = HandleExit(vcpu, exit);
        }

        vcpu.SrcuReadUnlock();
        return result;
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Cpu = -1;

    /// <summary><c>kvm_riscv_gstage_vmid_update</c>: a new identifier where the old one may be another guest's by now.</summary>
    private static void UpdateVmid(RiscVVcpuState state) => state.VmidVersion = state.CurrentVmidVersion;

    /// <summary>
    /// <c>kvm_riscv_vcpu_aia_update</c>: takes a guest interrupt file of this CPU. 0 leaves to user space, because the CPU has none left.
    /// </summary>
    private static int UpdateInterruptFile(Vcpu vcpu)
    {
        if (vcpu.Arch<RiscVVcpuState>().InterruptFileAvailable)
        {
            return 1;
        }

        vcpu.RunPage.ExitReason = ExitReason.FailEntry;
        return 0;
    }

    /// <summary>
    /// <c>kvm_riscv_vcpu_flush_interrupts</c>, <c>kvm_riscv_update_hvip</c>: interrupts of the guest that came since go into the CPU.
    /// </summary>
    private static void FlushInterrupts(Vcpu vcpu)
    {
        vcpu.Arch<RiscVVcpuState>().InterruptInCpu |= vcpu.InterruptPending;
        vcpu.InterruptPending = false;
    }

    /// <summary><c>kvm_riscv_vcpu_sync_interrupts</c>: what the guest left in the CPU still waits.</summary>
    private static void SyncInterrupts(Vcpu vcpu)
    {
        RiscVVcpuState state = vcpu.Arch<RiscVVcpuState>();
        vcpu.InterruptPending |= state.InterruptInCpu && state.InterruptsMasked;
        state.InterruptInCpu = false;
    }

    /// <summary><c>kvm_riscv_local_tlb_sanitize</c>: the CPU may hold translations of this guest from another of its vCPUs.</summary>
    private static void SanitizeTlb(Vcpu vcpu)
    {
        RiscVVcpuState state = vcpu.Arch<RiscVVcpuState>();
        if (state.LastExitCpu != vcpu.HostCpu.Number)
        {
            state.LastExitCpu = vcpu.HostCpu.Number;
            state.TlbGeneration++;
        }
    }
}
