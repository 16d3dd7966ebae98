namespace VcpuLint.Ports.Mshv;

/// <summary>
/// The run loop of the mshv root driver since 6.18, <c>drivers/hv/mshv_root_main.c</c>: <c>mshv_vp_ioctl_run_vp</c>,
/// <c>mshv_run_vp_with_root_scheduler</c> and <c>mshv_vp_wait_for_hv_kick</c>. The scheduler of the root partition decides when a virtual
/// processor runs, and a hypercall dispatches it.
/// That call is made with interrupts on, so whatever is looked at before it may be untrue when it is made: the hint is all there is. Work that
/// comes later interrupts the hypercall, and is drained in the next turn.
/// </summary>
/// <remarks>
/// This is no part of KVM: the drain is the raw one, and a signal has no exit reason and is not counted. User space gets the message of the
/// intercept, for which <see cref="Vcpu.RunPage"/> stands.
/// </remarks>
[Port("mshv", TransferWork = true, Entry = GuestEntryKind.Hypercall)]
public sealed class MshvRootPort : ArchPort
{
    /// <summary><c>mshv_vp_ioctl_run_vp</c>: an intercept that the driver can handle itself does not leave to user space.</summary>
    public override int Run(Vcpu vcpu)
    {
        int result;
        do
        {
            result = RunWithRootScheduler(vcpu);
        }
        while (result == 0 && HandleIntercept(vcpu));

        return result;
    }

    /// <summary><c>mshv_run_vp_with_root_scheduler</c>: 0 when an intercept suspends the virtual processor, negative for a signal.</summary>
    private static int RunWithRootScheduler(Vcpu vcpu)
    {
        MshvRootVpState state = vcpu.Arch<MshvRootVpState>();
        int result = 0;
        if (vcpu.Halted)
        {
            // A signal had ended the wait for the hypervisor; it has to be over before the next dispatch.
            result = WaitForKick(vcpu);
            if (result != 0)
            {
                return result;
            }
        }

        do
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                result = vcpu.Task.HandleTransferWork();
                if (result != 0)
                {
                    break;
                }
            }

            state.ScanInterrupts = vcpu.InterruptPending;
            vcpu.InterruptPending = false;
            GuestExit exit = Dispatch(vcpu);
            switch (exit.Reason)
            {
                case GuestExitReason.ExternalInterrupt:
                    state.InterceptSuspend = false;
                    break;
                case GuestExitReason.Halt:
                    state.InterceptSuspend = false;
                    vcpu.Stats.HaltExits++;
                    vcpu.Halted = true;
                    result = WaitForKick(vcpu);
                    break;
                default:
                    state.InterceptSuspend = true;
                    break;
            }
        }
        while (result == 0 && !state.InterceptSuspend);

        return result;
    }

    /// <summary><c>mshv_vp_dispatch</c>: the arguments of the hypercall are in a page of this CPU.</summary>
    private static GuestExit Dispatch(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnablePreemption();
        vcpu.Stats.Exits++;
        return exit;
    }

    /// <summary>
    /// <c>mshv_vp_wait_for_hv_kick</c>: the hypervisor has blocked the virtual processor, and kicks it when it can run again.
    /// </summary>
    private static int WaitForKick(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            if (vcpu.WaitQueue.WaitInterruptible() != 0)
            {
                return -Errno.EINTR;
            }
        }

        vcpu.Halted = false;
        return 0;
    }

    /// <summary><c>mshv_vp_handle_intercept</c>: whether the guest can go on at once; otherwise user space has the message to deal with.</summary>
    private static bool HandleIntercept(Vcpu vcpu)
    {
        MshvRootVpState state = vcpu.Arch<MshvRootVpState>();
        GuestExit intercept = vcpu.LastExit;
        switch (intercept.Reason)
        {
            case GuestExitReason.PageFault when intercept.Address < state.TopOfMemory:
                state.MappedPages++;
                return true;
            case GuestExitReason.PageFault:
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return false;
            case GuestExitReason.IoPort:
                vcpu.RunPage.ExitReason = ExitReason.Io;
                return false;
            case GuestExitReason.Hypercall:
                vcpu.RunPage.ExitReason = ExitReason.Hypercall;
                return false;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return false;
        }
    }
}
