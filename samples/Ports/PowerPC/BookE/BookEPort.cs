namespace VcpuLint.Ports.PowerPC.BookE;

/// <summary>
/// The run loop of BookE (e500) as fixed in 7.3, <c>arch/powerpc/kvm/booke.c</c>: <c>kvmppc_vcpu_run</c> and <c>kvmppc_handle_exit</c> are in
/// this file, what <see cref="PrepareToEnterPort.PrepareToEnter"/> calls back is in the other. A guest that waits does so on its way in, not
/// in the handler of the exit: that only notes what the guest wrote to its machine state register.
/// </summary>
[Port("powerpc/booke", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed partial class BookEPort : PrepareToEnterPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.RunPage.ImmediateExit)
        {
            return -Errno.EINTR;
        }

        int result = PrepareToEnter(vcpu);
        if (result > 0)
        {
            result = RunGuest(vcpu);
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        return result;
    }

    /// <summary><c>kvmppc_core_vcpu_load</c>: another CPU has another translation buffer.</summary>
    public override void Load(Vcpu vcpu, int cpu)
    {
        BookEVcpuState state = vcpu.Arch<BookEVcpuState>();
        if (state.PreviousCpu != cpu)
        {
            state.PreviousCpu = cpu;
            state.TlbGeneration++;
        }

        base.Load(vcpu, cpu);
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

        // The flag that asks for user space is no part of what the ioctl returns.
        return result < 0 ? result : 0;
    }

    /// <summary>
    /// <c>kvmppc_handle_exit</c>: called with interrupts off, and left so if the guest goes on. A signal is looked for only if the exit does not
    /// leave to user space anyway, so that its exit reason is kept.
    /// </summary>
    private int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        // The interrupt that ended the guest is taken here, so that its time is accounted to the guest.
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.AccountGuestTime();
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
                vcpu.MakeRequest(VcpuRequest.PendingTimer);
                return ResumeAction.Guest;
            case GuestExitReason.Halt:
                vcpu.Stats.HaltExits++;
                vcpu.Halted = true;
                return ResumeAction.Guest;
            case GuestExitReason.PageFault:
                return HandleTlbMiss(vcpu, exit);
            case GuestExitReason.Debug:
                vcpu.RunPage.ExitReason = ExitReason.Debug;
                return ResumeAction.Host;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return ResumeAction.Host;
        }
    }

    /// <summary><c>BOOKE_INTERRUPT_DTLB_MISS</c>: what is not memory is a device, and user space emulates it.</summary>
    private static int HandleTlbMiss(Vcpu vcpu, GuestExit exit)
    {
        if (exit.Address >= vcpu.Arch<BookEVcpuState>().TopOfMemory)
        {
            vcpu.RunPage.ExitReason = ExitReason.Mmio;
            return ResumeAction.Host;
        }

        return ResumeAction.GuestNonVolatile;
    }
}
