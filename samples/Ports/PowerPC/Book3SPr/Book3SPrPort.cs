namespace VcpuLint.Ports.PowerPC.Book3SPr;

/// <summary>
/// The run loop of Book3S PR as fixed in 7.3, <c>arch/powerpc/kvm/book3s_pr.c</c>: the guest runs in problem state, so the host needs no
/// hypervisor mode. <c>kvmppc_vcpu_run_pr</c>, <c>__kvmppc_vcpu_run</c> and <c>kvmppc_handle_exit_pr</c> are in this file; the guest is
/// entered wherever <see cref="PrepareToEnterPort.PrepareToEnter"/> says so.
/// </summary>
[Port("powerpc/book3s-pr", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class Book3SPrPort : PrepareToEnterPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.RunPage.ImmediateExit)
        {
            return -Errno.EINTR;
        }

        // Timers of the guest that expire meanwhile are injected in the guest, or end it at once.
        int result = PrepareToEnter(vcpu);
        if (result > 0)
        {
            result = RunGuest(vcpu);
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        return result;
    }

    /// <inheritdoc/>
    protected override int CheckRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            // kvmppc_mmu_pte_flush
            Book3SPrVcpuState state = vcpu.Arch<Book3SPrVcpuState>();
            state.ShadowPages = 0;
            state.ShadowFlushes++;
        }

        return 1;
    }

    /// <inheritdoc/>
    protected override bool CorePrepareToEnter(Vcpu vcpu)
    {
        vcpu.Arch<Book3SPrVcpuState>().InterruptInjected = vcpu.InterruptPending;
        vcpu.InterruptPending = false;
        return false;
    }

    /// <summary><c>__kvmppc_vcpu_run</c>: in and out of the guest until an exit is for user space.</summary>
    private int RunGuest(Vcpu vcpu)
    {
        int result;
        do
        {
            GuestExit exit = vcpu.EnterGuest();
            result = HandleExit(vcpu, exit);
        }
        while (ResumeAction.IsGuest(result));

        return result;
    }

    /// <summary>
    /// <c>kvmppc_handle_exit_pr</c>: called with interrupts off, and left so if the guest goes on. A signal is looked for only if the exit does
    /// not leave to user space anyway, so that its exit reason is kept.
    /// </summary>
    private int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.Stats.Exits++;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        int result = HandleInterrupt(vcpu, exit);
        if (!ResumeAction.IsGuest(result))
        {
            return result;
        }

        int prepared = PrepareToEnter(vcpu);
        if (prepared > 0)
        {
            return result;
        }

        return prepared < 0 ? prepared : ResumeAction.Host;
    }

    private static int HandleInterrupt(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return ResumeAction.Guest;
            case GuestExitReason.Decrementer:
                vcpu.InterruptPending = true;
                return ResumeAction.Guest;
            case GuestExitReason.Halt:
                Halt(vcpu);
                return ResumeAction.Guest;
            case GuestExitReason.PageFault:
                return HandlePageFault(vcpu, exit);
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

    /// <summary><c>kvmppc_handle_pagefault</c>: what is not memory is a device, and user space emulates it.</summary>
    private static int HandlePageFault(Vcpu vcpu, GuestExit exit)
    {
        Book3SPrVcpuState state = vcpu.Arch<Book3SPrVcpuState>();
        if (exit.Address >= state.TopOfMemory)
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            return ResumeAction.Host;
        }

        state.ShadowPages++;
        return ResumeAction.Guest;
    }

    /// <summary><c>kvmppc_set_msr_pr</c> with <c>MSR_POW</c>: the guest sleeps unless an interrupt waits for it.</summary>
    private static void Halt(Vcpu vcpu)
    {
        vcpu.Stats.HaltExits++;
        vcpu.Halted = true;
        if (!vcpu.Runnable)
        {
            vcpu.Block();
            vcpu.ClearRequest(VcpuRequest.Unblock);
        }

        vcpu.Halted = false;
    }
}
