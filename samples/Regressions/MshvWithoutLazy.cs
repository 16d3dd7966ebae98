// history: mshv root | c5eebe075e11 (6.18), LAZY 0ebac01a00be | a private copy of the drain with a mask of its own, without NEED_RESCHED_LAZY | Mshv
// history: #7 | 0ebac01a00be (6.18) | the mask is written a second time, and a flag is missing in the copy | Mshv
namespace VcpuLint.Regressions;

/// <summary>
/// The mshv root driver as before 0ebac01a00be (6.18), <c>drivers/hv/mshv_root_main.c</c>: <c>mshv_run_vp_with_root_scheduler</c>.
/// Fact: the driver had its own copy of the loop that handles work, with a mask of its own. The mask was written before
/// NEED_RESCHED_LAZY existed (26baa1f1c4bd, 6.13), and nobody added it. The guest is entered by a hypercall with interrupts on, so that
/// looking before the entry is all that can be done, and here it looks at too little.
/// Seen: under lazy preemption a virtual processor was dispatched although the scheduler wanted the CPU, until the tick insisted.
/// </summary>
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class MshvWithoutLazy : ArchPort
{
    private const ThreadFlags WorkFlags =
        ThreadFlags.NotifySignal | ThreadFlags.SigPending | ThreadFlags.NeedResched | ThreadFlags.NotifyResume; // expect: VCPU1104

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = HandleGuestModeWork(vcpu.Task);
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisablePreemption();
            GuestExit exit = vcpu.EnterGuest(); // expect: VCPU1002 NeedReschedLazy
            vcpu.HostCpu.EnablePreemption();
            switch (exit.Reason)
            {
                case GuestExitReason.ExternalInterrupt:
                    break;
                case GuestExitReason.Halt:
                    // Suspended by the hypervisor until it kicks; a signal ends the wait too, and is handled above.
                    vcpu.Block();
                    break;
                default:
                    vcpu.RunPage.ExitReason = ExitReason.Hypercall;
                    return 0;
            }
        }
    }

    /// <summary><c>mshv_pre_guest_mode_work</c>: 0, or negative to leave to user space.</summary>
    private static int HandleGuestModeWork(HostTask task)
    {
        while (task.TestFlags(WorkFlags))
        {
            if (task.TestFlags(ThreadFlags.MustExit))
            {
                return -Errno.EINTR;
            }

            if (task.TestFlags(ThreadFlags.NeedResched))
            {
                task.Schedule();
            }

            if (task.TestFlags(ThreadFlags.NotifyResume))
            {
                task.ResumeUserModeWork();
            }
        }

        return 0;
    }
}
