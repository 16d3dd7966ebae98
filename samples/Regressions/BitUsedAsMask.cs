// history: #16 | bb12433bf56e (5.11) | bit numbers stand where a mask is meant | X86
namespace VcpuLint.Regressions;

/// <summary>
/// The entry code of ARC as before bb12433bf56e (5.11), <c>arch/arc/kernel/entry.S</c>: <c>resume_user_mode_begin</c>, made into a run loop.
/// Fact: <c>TIF_SIGPENDING|TIF_NOTIFY_SIGNAL</c> stood where <c>_TIF_SIGPENDING|_TIF_NOTIFY_SIGNAL</c> was meant, bit numbers where masks
/// belong. With the bits of today's generic layout, 1 and 2, that is the mask 3: NOTIFY_RESUME and SIGPENDING. NOTIFY_SIGNAL is looked for
/// by nobody, and NOTIFY_RESUME is taken for a signal.
/// Seen: the board did not boot.
/// </summary>
[Port("arc")]
public sealed class BitUsedAsMask : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!SignalPending(vcpu.Task) && !OtherWorkPending(vcpu.Task))
            {
                vcpu.EnterGuest(); // expect: VCPU1002 NotifySignal
            }

            vcpu.HostCpu.EnableInterrupts();
            if (SignalPending(vcpu.Task))
            {
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
                return -Errno.EINTR;
            }

            int result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                return result;
            }
        }
    }

    private static bool SignalPending(HostTask task) =>
        task.TestFlags((ThreadFlags)(ThreadFlag.SigPending | ThreadFlag.NotifySignal)); // expect: VCPU1009

    private static bool OtherWorkPending(HostTask task) =>
        task.NeedResched() || task.TestFlags(ThreadFlags.NeedReschedLazy) || task.TestFlags(ThreadFlags.NotifyResume);
}
