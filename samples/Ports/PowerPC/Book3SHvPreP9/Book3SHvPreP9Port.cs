namespace VcpuLint.Ports.PowerPC.Book3SHvPreP9;

/// <summary>
/// The run loop of Book3S HV before POWER9 as fixed in 7.3, <c>arch/powerpc/kvm/book3s_hv.c</c>: <c>kvmppc_vcpu_run_hv</c> and
/// <c>kvmppc_run_vcpu</c> are in this file; <c>kvmppc_run_core</c>, the waits and the preempted vcores are in the others.
/// The vCPUs of a virtual core run together: the task of one of them, the runner, enters the guest for all, while the others sleep. So all
/// that is decided here is decided under the lock of the vcore, and whatever sleeps drops it.
/// </summary>
[Port("powerpc/book3s-hv-pre-p9", TransferWork = true, Publication = Publication.VcoreState)]
public sealed partial class Book3SHvPreP9Port : ArchPort
{
    private readonly PageTables _pageTables = new();

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        // No need to prepare anything if all that follows is to come back out.
        if (vcpu.Task.SignalPending())
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            return -Errno.EINTR;
        }

        int result;
        bool interrupted;
        do
        {
            result = RunVcpu(vcpu, out interrupted);
            if (result == ResumeAction.Host && vcpu.RunPage.ExitReason == ExitReason.PaprHypercall)
            {
                result = Book3SHv.HandleHypercall(vcpu);
            }
            else if (result == ResumeAction.PageFault)
            {
                vcpu.SrcuReadLock();
                result = Book3SHv.HandlePageFault(vcpu);
                vcpu.SrcuReadUnlock();
            }
        }
        while (ResumeAction.IsGuest(result) && !interrupted);

        if (ResumeAction.IsGuest(result))
        {
            // Another thread had run this vCPU when the signal was seen; its exit is handled, and now the signal has its turn.
            result = LeaveForSignal(vcpu);
        }

        vcpu.State = VcpuState.NotReady;
        return result;
    }

    /// <summary>
    /// <c>kvmppc_run_vcpu</c>: runs the vcore, or waits while another thread does, until this vCPU has an exit to handle or a signal.
    /// </summary>
    /// <param name="vcpu">The vCPU of the calling task.</param>
    /// <param name="interrupted">Whether a signal ended the loop, so that there is no use in coming back to it.</param>
    /// <returns>A <see cref="ResumeAction"/>, or negative.</returns>
    private int RunVcpu(Vcpu vcpu, out bool interrupted)
    {
        Vcore vcore = vcpu.Vcore;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        vcpu.Arch<Book3SHvVcpuState>().AreaUpdatePending = false;
        interrupted = false;

        vcore.Lock.Lock();
        AddRunnable(vcpu);
        while (vcpu.State == VcpuState.Runnable && !(interrupted = vcpu.Task.SignalPending()))
        {
            if (!vcore.Vm.MmuReady && SetUpMmu(vcore) is var error and not 0)
            {
                vcpu.RunPage.ExitReason = ExitReason.FailEntry;
                RemoveRunnable(vcpu, error);
                break;
            }

            if (vcore.State == VcoreState.Preempt && vcore.Runner is null)
            {
                EndPreempt(vcore);
            }

            if (vcore.State != VcoreState.Inactive)
            {
                WaitForExec(vcpu, HostTaskState.Interruptible);
                continue;
            }

            EvictSignalled(vcore);
            if (vcpu.State != VcpuState.Runnable)
            {
                break;
            }

            vcore.Runner = vcpu;
            if (AllCeded(vcore))
            {
                VcoreBlocked(vcore);
            }
            else if (vcpu.Task.TransferWorkPendingHint())
            {
                // While its runner is away, the vcore may run along with another one.
                Preempt(vcore);
                vcore.Lock.Unlock();

                // A negative result says that a signal is pending, and the condition of the loop asks for that itself.
                _ = vcpu.Task.HandleTransferWork();
                vcore.Lock.Lock();
                if (vcore.State == VcoreState.Preempt)
                {
                    EndPreempt(vcore);
                }
            }
            else
            {
                RunCore(vcore);
            }

            vcore.Runner = null;
        }

        // Another thread may be running this vCPU at the moment, and its exit must not be lost.
        while (vcpu.State == VcpuState.Runnable && vcore.State is VcoreState.Running or VcoreState.Exiting or VcoreState.Piggyback)
        {
            WaitForExec(vcpu, HostTaskState.Uninterruptible);
        }

        if (vcore.State == VcoreState.Preempt && vcore.Runner is null)
        {
            EndPreempt(vcore);
        }

        if (vcpu.State == VcpuState.Runnable)
        {
            RemoveRunnable(vcpu, LeaveForSignal(vcpu));
        }

        WakeNextRunner(vcore);
        vcore.Lock.Unlock();
        return vcpu.RunResult;
    }

    /// <summary><c>kvmhv_setup_mmu</c> sleeps, so the lock of the vcore is dropped around it.</summary>
    private int SetUpMmu(Vcore vcore)
    {
        vcore.Lock.Unlock();
        int result = _pageTables.SetUp(vcore.Vm);
        vcore.Lock.Lock();
        return result;
    }

    private static int LeaveForSignal(Vcpu vcpu)
    {
        vcpu.Stats.SignalExits++;
        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        return -Errno.EINTR;
    }
}
