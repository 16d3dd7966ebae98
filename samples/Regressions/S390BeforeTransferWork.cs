// history: s390 | 2bd1337a1295 (6.19) | NEED_RESCHED before the entry, signals after the exit, and no check with interrupts off | S390
// history: #2 | 2bd1337a1295 (6.19) | check and drain cover a part of the work | S390
namespace VcpuLint.Regressions;

/// <summary>
/// s390 as in 6.12, before 2bd1337a1295 (6.19), <c>arch/s390/kvm/kvm-s390.c</c>: <c>__vcpu_run</c>, <c>vcpu_pre_run</c>.
/// Fact: NEED_RESCHED is looked at before the entry and answered by <c>schedule</c> inside the read section of the memory map; signals are
/// looked at after the exit, so not at all before the first entry. SIE is entered with interrupts on, and nothing is checked between.
/// Seen: task work for the thread of a vCPU waited until the loop returned to user space for another reason, and whoever changed the memory
/// map waited for as long as another task had the CPU; today the same loop would let a guest ignore its CPU limit.
/// </summary>
[Port("s390", Publication = Publication.SieControl)]
public sealed class S390BeforeTransferWork : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        int result = RunLoop(vcpu); // expect: VCPU1002 NotifyResume, SigPending, NotifySignal, NeedReschedLazy; VCPU1101
        if (result == 0 && vcpu.Task.SignalPending())
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            vcpu.Stats.SignalExits++;
            return -Errno.EINTR;
        }

        // Positive: the run page holds what user space has to do.
        return result > 0 ? 0 : result;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        int result;
        vcpu.SrcuReadLock();
        do
        {
            PreRun(vcpu);
            vcpu.SrcuReadUnlock();
            vcpu.Sie.SetInSie();
            GuestExit exit = vcpu.EnterGuest();
            vcpu.Sie.ClearInSie();
            vcpu.SrcuReadLock();
            result = PostRun(vcpu, exit);
        }
        while (!vcpu.Task.SignalPending() && result == 0);

        vcpu.SrcuReadUnlock();
        return result;
    }

    private static void PreRun(Vcpu vcpu)
    {
        if (vcpu.Task.NeedResched())
        {
            vcpu.Task.Schedule();
        }

        // The handlers of the requests are not part of the story.
        vcpu.Sie.ClearRequest();
        vcpu.CheckRequest(VcpuRequest.TlbFlush);
    }

    private static int PostRun(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
            case GuestExitReason.PageFault:
                return 0;
            case GuestExitReason.Halt:
                vcpu.Halted = true;
                vcpu.SrcuReadUnlock();
                vcpu.Block();
                vcpu.SrcuReadLock();
                vcpu.Halted = false;
                return 0;
            default:
                vcpu.RunPage.ExitReason = ExitReason.SieIntercept;
                return 1;
        }
    }
}
