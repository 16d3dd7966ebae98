namespace VcpuLint.Ports.S390;

/// <summary>
/// The s390 run loop of 7.3, <c>arch/s390/kvm/s390/s390.c</c>: <c>kvm_arch_vcpu_ioctl_run</c>, <c>__vcpu_run</c>, <c>vcpu_pre_run</c> and
/// <c>vcpu_post_run</c> are in this file, the requests, the intercepts and the nested guest in the others.
/// The check and the drain go round immediately before the entry. Preemption stays on, and no mode is stored: a request sets a bit that
/// makes the entry instruction come back at once, so nothing has to be looked at again after a drain that slept.
/// </summary>
[Port("s390", TransferWork = true, Publication = Publication.SieControl)]
public sealed partial class S390Port : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        S390VcpuState state = vcpu.Arch<S390VcpuState>();
        if (vcpu.RunPage.ImmediateExit)
        {
            return -Errno.EINTR;
        }

        if (state.Stopped)
        {
            return -Errno.EINVAL;
        }

        int result = RunLoop(vcpu);
        if (state.DebugExitPending && result == 0)
        {
            state.DebugExitPending = false;
            vcpu.RunPage.ExitReason = ExitReason.Debug;
        }

        // The run page holds what user space has to do; for it that is no error.
        return result == -Errno.EREMOTE ? 0 : result;
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Cpu = -1;

    /// <summary><c>__vcpu_run</c>: anything but 0 leaves.</summary>
    private static int RunLoop(Vcpu vcpu)
    {
        S390VcpuState state = vcpu.Arch<S390VcpuState>();
        int result = 0;
        vcpu.SrcuReadLock();
        while (true)
        {
            PreRun(vcpu);

            // Neither the guest nor a drain has a bound, so nobody may have to wait for this reader meanwhile.
            vcpu.SrcuReadUnlock();
            if (state.DebugExitPending)
            {
                break;
            }

        check:
            // What is raised from here on stays pending as an interrupt and ends the guest at once.
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    break;
                }

                goto check;
            }

            vcpu.Sie.SetInSie();
            GuestExit exit = vcpu.EnterGuest();
            vcpu.Sie.ClearInSie();
            vcpu.HostCpu.AccountGuestTime();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.SrcuReadLock();
            result = PostRun(vcpu, exit);
            if (result != 0)
            {
                vcpu.SrcuReadUnlock();
                break;
            }
        }

        return result;
    }

    /// <summary><c>vcpu_pre_run</c>: what the guest is given before it goes on.</summary>
    private static void PreRun(Vcpu vcpu)
    {
        S390VcpuState state = vcpu.Arch<S390VcpuState>();
        state.CompletePageFaults();
        if (HasDeliverableInterrupt(vcpu))
        {
            // kvm_s390_deliver_pending_interrupts: the old state of the guest goes to its prefix page.
            vcpu.InterruptPending = false;
            state.InterruptsDelivered++;
        }

        HandleRequests(vcpu);
    }

    /// <summary><c>vcpu_post_run</c>: 0 goes on with the loop, <c>-EREMOTE</c> leaves to user space with the run page prepared.</summary>
    private static int PostRun(Vcpu vcpu, GuestExit exit)
    {
        S390VcpuState state = vcpu.Arch<S390VcpuState>();
        vcpu.Stats.Exits++;
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return 0;
            case GuestExitReason.MachineCheck:
                // kvm_s390_reinject_machine_check: the failure hit the host while the guest ran, so the guest gets it too.
                state.MachineChecks++;
                return 0;
            case GuestExitReason.PageFault:
                FaultInPage(state, exit);
                return 0;
            default:
                if (HandleIntercept(vcpu, exit, out int result))
                {
                    return result;
                }

                vcpu.RunPage.ExitReason = ExitReason.SieIntercept;
                return -Errno.EREMOTE;
        }
    }

    /// <summary><c>kvm_s390_vcpu_has_irq</c>: an interrupt waits that the guest takes at once.</summary>
    private static bool HasDeliverableInterrupt(Vcpu vcpu) => vcpu.InterruptPending && vcpu.Arch<S390VcpuState>().AcceptsInterrupts;
}
