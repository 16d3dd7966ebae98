namespace VcpuLint.Ports.PowerPC.Book3SHvP9;

/// <summary>
/// The run loop of Book3S HV on POWER9 and later as fixed in 7.3, <c>arch/powerpc/kvm/book3s_hv.c</c>: <c>kvmppc_vcpu_run_hv</c>,
/// <c>kvmhv_run_single_vcpu</c> and the wait of a vCPU that ceded its time are in this file, <c>kvmhv_p9_guest_entry</c> in the other.
/// Work is drained once per turn while the task may sleep; the check with interrupts off only bails out, and the outer loop comes back to
/// the drain.
/// </summary>
[Port("powerpc/book3s-hv-p9", TransferWork = true, Publication = Publication.ThreadCpu)]
public sealed partial class Book3SHvP9Port : ArchPort
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
        vcpu.State = VcpuState.BusyInHost;
        do
        {
            result = RunSingleVcpu(vcpu);
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
        while (ResumeAction.IsGuest(result));

        vcpu.State = VcpuState.NotReady;
        return result;
    }

    /// <summary><c>kvmhv_run_single_vcpu</c>: one guest entry, or the reason why there was none.</summary>
    private int RunSingleVcpu(Vcpu vcpu)
    {
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        int result = _pageTables.SetUp(vcpu.Vm);
        if (result != 0)
        {
            vcpu.RunPage.ExitReason = ExitReason.FailEntry;
            return result;
        }

        result = vcpu.HandleTransferWork();
        if (result != 0)
        {
            return result;
        }

        if (!EnterGuest(vcpu, out GuestExit exit))
        {
            return ResumeAction.Guest;
        }

        result = Book3SHv.HandleExit(vcpu, exit);
        if (vcpu.Halted && ResumeAction.IsGuest(result))
        {
            result = WaitWhileCeded(vcpu);
        }

        vcpu.Halted = false;
        return result;
    }

    /// <summary>
    /// The wait at the end of <c>kvmhv_run_single_vcpu</c>. It asks for signals only, because they and a wake-up end the sleep: the next
    /// turn of the run loop drains whatever else came up.
    /// </summary>
    private static int WaitWhileCeded(Vcpu vcpu)
    {
        int result = ResumeAction.Guest;
        while (true)
        {
            // On the queue before the tests, so that a wake-up after them is not lost.
            vcpu.WaitQueue.Prepare(HostTaskState.Interruptible);
            if (vcpu.Task.SignalPending())
            {
                vcpu.Stats.SignalExits++;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                result = -Errno.EINTR;
                break;
            }

            if (vcpu.Runnable)
            {
                break;
            }

            vcpu.Task.Schedule();
        }

        vcpu.WaitQueue.Finish();
        return result;
    }
}
