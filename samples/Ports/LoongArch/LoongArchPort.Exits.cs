namespace VcpuLint.Ports.LoongArch;

/// <content>What a guest exit asks for: <c>kvm_handle_fault</c>, in <c>arch/loongarch/kvm/exit.c</c>.</content>
public sealed partial class LoongArchPort
{
    // The numbers of the paravirtual calls, and of the registers that a guest finds turned off or not its own.
    private const uint SendIpi = 1;
    private const uint UserService = 3;
    private const uint PmuRegister = 0x200;

    /// <summary><c>kvm_handle_fault</c>: <see cref="ResumeGuest"/> goes back to the guest, <see cref="ResumeHost"/> leaves to user space.</summary>
    private static int HandleFault(Vcpu vcpu, GuestExit exit)
    {
        LoongArchVcpuState state = vcpu.Arch<LoongArchVcpuState>();
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return ResumeGuest;
            case GuestExitReason.Halt:
                return EmulateIdle(vcpu);
            case GuestExitReason.PageFault:
                return HandleMemoryFault(vcpu, exit);
            case GuestExitReason.Hypercall:
                return HandleHypercall(vcpu, exit);
            case GuestExitReason.Exception:
                // kvm_handle_fpu_disabled and its kin: the guest gets the unit with the next entry.
                vcpu.MakeRequest(VcpuRequest.LoadAuxiliaryUnit);
                return ResumeGuest;
            case GuestExitReason.MsrRead or GuestExitReason.MsrWrite when exit.Index == PmuRegister:
                // The first access takes the counters of the CPU for the guest.
                vcpu.MakeRequest(VcpuRequest.Pmu);
                return ResumeGuest;
            case GuestExitReason.MsrRead:
            case GuestExitReason.MsrWrite:
                vcpu.RunPage.ExitReason = ExitReason.IoRegister;
                return ResumeHost;
            case GuestExitReason.EmulatedInstruction:
                // kvm_handle_gspr: an instruction that nobody emulates is an illegal one.
                state.ExceptionQueued = true;
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

    /// <summary><c>kvm_emu_idle</c>: no lock is held here, so the vCPU waits in place.</summary>
    private static int EmulateIdle(Vcpu vcpu)
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
    /// <c>kvm_handle_rdwr_fault</c>: the memory slots are read under SRCU; what is not memory is a device, and user space emulates it.
    /// </summary>
    private static int HandleMemoryFault(Vcpu vcpu, GuestExit exit)
    {
        LoongArchVcpuState state = vcpu.Arch<LoongArchVcpuState>();
        int result = ResumeGuest;
        vcpu.SrcuReadLock();
        if (exit.Address < state.TopOfMemory)
        {
            // The old translation of the page is still cached on this CPU.
            vcpu.MakeRequest(VcpuRequest.TlbFlushPage);
        }
        else
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            result = ResumeHost;
        }

        vcpu.SrcuReadUnlock();
        return result;
    }

    /// <summary><c>kvm_handle_hypercall</c>: an interrupt for another vCPU is sent here; user space has a number of its own.</summary>
    private static int HandleHypercall(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Index)
        {
            case SendIpi when vcpu.Vm.Vcpus.FirstOrDefault(other => (ulong)other.Id == exit.Value) is { } target:
                target.InterruptPending = true;
                target.Kick();
                return ResumeGuest;
            case UserService:
                vcpu.RunPage.ExitReason = ExitReason.Hypercall;
                return ResumeHost;
            default:
                // The guest reads in its result that there is no such call.
                return ResumeGuest;
        }
    }
}
