namespace VcpuLint.Ports.Mips;

/// <content>What a guest exit asks for: the switch of <c>__kvm_mips_handle_exit</c>, and the handlers of <c>vz.c</c> and <c>emulate.c</c>.</content>
public sealed partial class MipsPort
{
    /// <summary><see cref="ResumeGuest"/> goes back to the guest, <see cref="ResumeHost"/> leaves to user space with the exit reason set.</summary>
    private static int HandleCause(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return ResumeGuest;
            case GuestExitReason.Halt:
                return EmulateWait(vcpu);
            case GuestExitReason.PageFault:
                return HandleTlbMiss(vcpu, exit);
            case GuestExitReason.Exception:
                // kvm_trap_vz_handle_cop_unusable: the guest gets the unit of this CPU that it found turned off.
                vcpu.Arch<MipsVcpuState>().UnitLoaded = true;
                return ResumeGuest;
            case GuestExitReason.Hypercall:
                // kvm_mips_handle_hypcall: the guest reads in its result that there is no such call.
                return ResumeGuest;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return ResumeHost;
            case GuestExitReason.Debug:
                vcpu.RunPage.ExitReason = ExitReason.Debug;
                return ResumeHost;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return ResumeHost;
        }
    }

    /// <summary><c>kvm_mips_emul_wait</c>: no lock is held here, so the vCPU waits in place.</summary>
    private static int EmulateWait(Vcpu vcpu)
    {
        vcpu.Stats.HaltExits++;
        vcpu.Halted = true;
        if (!vcpu.Runnable)
        {
            vcpu.Block();
        }

        vcpu.Halted = false;
        vcpu.ClearRequest(VcpuRequest.Unblock);
        return ResumeGuest;
    }

    /// <summary>
    /// <c>kvm_trap_vz_handle_tlb_ld_miss</c>: the memory slots are read under SRCU; what is not memory is a device, and user space emulates it.
    /// </summary>
    private static int HandleTlbMiss(Vcpu vcpu, GuestExit exit)
    {
        MipsVcpuState state = vcpu.Arch<MipsVcpuState>();
        int result = ResumeGuest;
        vcpu.SrcuReadLock();
        if (exit.Address < state.TopOfMemory)
        {
            state.PagesMapped++;
        }
        else
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            result = ResumeHost;
        }

        vcpu.SrcuReadUnlock();
        return result;
    }
}
