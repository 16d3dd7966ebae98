namespace VcpuLint.Ports.X86;

/// <content>What a guest exit asks for: the handlers of the fast path, and the vendor's <c>handle_exit</c> with its own.</content>
public sealed partial class X86Port
{
    private const uint KickHypercall = 5;
    private const int MaxEmulatedInstructions = 130;

    /// <summary>
    /// <c>vmx_exit_handlers_fastpath</c>: runs with interrupts off, so it does only what needs neither a lock nor a sleep.
    /// </summary>
    private static void HandleFastPath(Vcpu vcpu, GuestExit exit)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (exit.Reason == GuestExitReason.MsrWrite)
        {
            state.TimerDeadline = exit.Value;
        }
        else if (exit.Reason == GuestExitReason.PreemptionTimer)
        {
            state.InterruptPosted = true;
        }
    }

    /// <summary><c>handle_exit</c>: positive goes on with the loop, 0 leaves to user space, negative leaves with an error.</summary>
    private int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        if (exit.IsFastPath)
        {
            // Handled before interrupts went on; the fast path was only left because something else wants attention.
            return 1;
        }

        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
            case GuestExitReason.InterruptWindow:
                return 1;
            case GuestExitReason.Halt:
                vcpu.Stats.HaltExits++;
                vcpu.Halted = true;
                return 1;
            case GuestExitReason.PreemptionTimer:
                vcpu.Arch<X86VcpuState>().TimerExpired = true;
                return 1;
            case GuestExitReason.MsrWrite:
                return EmulateMsrWrite(vcpu, exit);
            case GuestExitReason.Hypercall:
                return EmulateHypercall(vcpu, exit);
            case GuestExitReason.PageFault:
                return HandlePageFault(vcpu, exit);
            case GuestExitReason.InvalidState:
                return HandleInvalidGuestState(vcpu);
            case GuestExitReason.IoPort:
                vcpu.RunPage.ExitReason = ExitReason.Io;
                return 0;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            case GuestExitReason.TripleFault:
                vcpu.RunPage.ExitReason = ExitReason.Shutdown;
                return 0;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return 0;
        }
    }

    /// <summary><c>kvm_emulate_wrmsr</c>: a refused write is a fault of the guest, not an error of the loop.</summary>
    private int EmulateMsrWrite(Vcpu vcpu, GuestExit exit)
    {
        if (WriteMsr(vcpu, exit.Index, exit.Value) != 0)
        {
            vcpu.InterruptPending = true;
            vcpu.MakeRequest(VcpuRequest.Event);
        }

        return 1;
    }

    /// <summary><c>kvm_emulate_hypercall</c>: kicking a halted vCPU is done here, everything else by user space.</summary>
    private static int EmulateHypercall(Vcpu vcpu, GuestExit exit)
    {
        if (exit.Index != KickHypercall)
        {
            vcpu.RunPage.ExitReason = ExitReason.Hypercall;
            return 0;
        }

        if (vcpu.Vm.Vcpus.FirstOrDefault(other => (ulong)other.Id == exit.Value) is { } target)
        {
            target.InterruptPending = true;
            target.MakeRequest(VcpuRequest.Event);
            target.Kick();
        }

        return 1;
    }

    /// <summary><c>kvm_mmu_page_fault</c>: what is not memory is a device, and user space emulates it.</summary>
    private static int HandlePageFault(Vcpu vcpu, GuestExit exit)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (exit.Address >= state.TopOfMemory)
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            return 0;
        }

        // kvm_faultin_pfn: the page may have to be read from a disk first.
        vcpu.Task.CondResched();
        state.TlbGeneration++;
        return 1;
    }

    /// <summary>
    /// <c>handle_invalid_guest_state</c>: emulates until the hardware can run the guest again, but goes back to the loop for anything
    /// that only the loop can do.
    /// </summary>
    private static int HandleInvalidGuestState(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        for (int budget = MaxEmulatedInstructions; state.InstructionsToEmulate > 0 && budget > 0; budget--)
        {
            if (vcpu.TestRequest(VcpuRequest.Event))
            {
                return 1;
            }

            if (!state.EmulateInstruction())
            {
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return 0;
            }

            if (vcpu.Task.TransferWorkPendingHint())
            {
                return 1;
            }
        }

        return 1;
    }
}
