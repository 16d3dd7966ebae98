namespace VcpuLint.Ports.X86;

/// <summary>
/// The x86 run loop of 7.3, <c>arch/x86/kvm/x86.c</c>: <c>kvm_arch_vcpu_ioctl_run</c>, <c>vcpu_run</c> and <c>vcpu_block</c> are in this
/// file, <c>vcpu_enter_guest</c> and <c>kvm_vcpu_exit_request</c> in the others.
/// Work is drained at the tail of the loop, after a guest exit or a cancelled entry; there is no drain before the first entry,
/// because the check with interrupts off sends the loop to its tail if it finds work.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed partial class X86Port : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = vcpu.RunPage.ImmediateExit ? -Errno.EINTR : RunLoop(vcpu);
        vcpu.SrcuReadUnlock();
        return result;
    }

    /// <summary><c>vcpu_run</c>: 0 leaves with the exit reason set, a negative value with an error.</summary>
    private int RunLoop(Vcpu vcpu)
    {
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        while (true)
        {
            int result = vcpu.Halted ? Block(vcpu) : EnterGuest(vcpu);
            if (result <= 0)
            {
                return result;
            }

            vcpu.ClearRequest(VcpuRequest.Unblock);
            InjectPendingTimer(vcpu);
            if (LeavesForInterruptWindow(vcpu))
            {
                vcpu.RunPage.ExitReason = ExitReason.InterruptWindowOpen;
                return 0;
            }

            if (vcpu.Task.TransferWorkPendingHint())
            {
                // Handling work may sleep for as long as the task is throttled: nobody may have to wait for this reader meanwhile.
                vcpu.SrcuReadUnlock();
                result = vcpu.HandleTransferWork();
                vcpu.SrcuReadLock();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    /// <summary><c>vcpu_block</c>: the guest has halted and waits for something that wakes it.</summary>
    private static int Block(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            vcpu.SrcuReadUnlock();
            vcpu.Block();
            vcpu.SrcuReadLock();
            if (!vcpu.Runnable)
            {
                // A signal ended the wait: the guest stays halted, and the tail of the loop finds the signal.
                return 1;
            }
        }

        vcpu.Halted = false;
        return 1;
    }

    /// <summary><c>kvm_inject_pending_timer_irqs</c>: an expired timer becomes an interrupt of the guest.</summary>
    private static void InjectPendingTimer(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (state.TimerExpired)
        {
            state.TimerExpired = false;
            vcpu.InterruptPending = true;
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }

    /// <summary><c>dm_request_for_irq_injection</c>: user space has an interrupt to inject and the guest can take it now.</summary>
    private static bool LeavesForInterruptWindow(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        return state.UserWantsInterruptWindow && state.AcceptsInterrupts && !vcpu.InterruptPending;
    }
}
