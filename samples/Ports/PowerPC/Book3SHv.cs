namespace VcpuLint.Ports.PowerPC;

/// <summary>
/// What both Book3S HV ports do before an entry and after an exit, <c>arch/powerpc/kvm/book3s_hv.c</c>:
/// <c>kvmppc_core_prepare_to_enter</c>, <c>kvmppc_handle_exit_hv</c>, <c>kvmppc_pseries_do_hcall</c> and
/// <c>kvmppc_book3s_hv_page_fault</c>. What is done about an exit is answered with a <see cref="ResumeAction"/>.
/// </summary>
internal static class Book3SHv
{
    private const uint Prod = 0xe8;

    /// <summary>
    /// <c>kvmppc_core_prepare_to_enter</c>: the entry delivers the interrupt that waits, so that no exit is needed for it.
    /// </summary>
    public static void PrepareToEnter(Vcpu vcpu)
    {
        vcpu.Arch<Book3SHvVcpuState>().InterruptInjected = vcpu.InterruptPending;
        vcpu.InterruptPending = false;
    }

    /// <summary><c>kvmppc_handle_exit_hv</c>: what can be said without a lock.</summary>
    public static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.Stats.Exits++;
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return ResumeAction.Guest;
            case GuestExitReason.Decrementer:
                vcpu.InterruptPending = true;
                return ResumeAction.Guest;
            case GuestExitReason.Halt:
                vcpu.Stats.HaltExits++;
                vcpu.Halted = true;
                return ResumeAction.Guest;
            case GuestExitReason.PageFault:
                return ResumeAction.PageFault;
            case GuestExitReason.Hypercall:
                vcpu.RunPage.ExitReason = ExitReason.PaprHypercall;
                return ResumeAction.Host;
            case GuestExitReason.Debug:
                vcpu.RunPage.ExitReason = ExitReason.Debug;
                return ResumeAction.Host;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return ResumeAction.Host;
        }
    }

    /// <summary><c>kvmppc_pseries_do_hcall</c>: the calls that the kernel knows go back to the guest, user space gets the others.</summary>
    public static int HandleHypercall(Vcpu vcpu)
    {
        if (vcpu.LastExit.Index != Prod)
        {
            return ResumeAction.Host;
        }

        if (vcpu.Vm.Vcpus.FirstOrDefault(other => (ulong)other.Id == vcpu.LastExit.Value) is { } prodded)
        {
            // It sleeps on its own, or its runner does for the whole vcore.
            prodded.InterruptPending = true;
            prodded.WaitQueue.WakeUp();
            prodded.Vcore.WaitQueue.WakeUp();
        }

        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        return ResumeAction.Guest;
    }

    /// <summary><c>kvmppc_book3s_hv_page_fault</c>: what is not memory is a device, and user space emulates it.</summary>
    public static int HandlePageFault(Vcpu vcpu)
    {
        Book3SHvVcpuState state = vcpu.Arch<Book3SHvVcpuState>();
        if (vcpu.LastExit.Address >= state.TopOfMemory)
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            return ResumeAction.Host;
        }

        state.TlbGeneration++;
        return ResumeAction.Guest;
    }
}
