namespace VcpuLint.Ports.PowerPC.Book3SHvPreP9;

/// <content>
/// Threads that wait and threads that are sent away: <c>kvmppc_wait_for_exec</c>, <c>kvmppc_vcore_blocked</c> and the choice of who runs.
/// All are called with the lock of the vcore held, and return with it held.
/// </content>
public sealed partial class Book3SHvPreP9Port
{
    /// <summary>The thread asks to be run; a vcore whose threads had all ceded has a reason to run now.</summary>
    private static void AddRunnable(Vcpu vcpu)
    {
        vcpu.Halted = false;
        vcpu.RunResult = ResumeAction.Guest;
        vcpu.State = VcpuState.Runnable;
        if (vcpu.Vcore.State == VcoreState.Sleeping)
        {
            vcpu.Vcore.WaitQueue.WakeUp();
        }
    }

    /// <summary><c>kvmppc_remove_runnable</c>: the thread is not run any more, and its task goes on with the result.</summary>
    private static void RemoveRunnable(Vcpu vcpu, int result)
    {
        vcpu.State = VcpuState.BusyInHost;
        vcpu.RunResult = result;
    }

    /// <summary><c>kvmppc_wait_for_exec</c>: sleeps while another thread runs the vcore.</summary>
    private static void WaitForExec(Vcpu vcpu, HostTaskState how)
    {
        // On the queue before the test, so that a wake-up after it is not lost.
        vcpu.RunQueue.Prepare(how);
        if (vcpu.State == VcpuState.Runnable)
        {
            vcpu.Vcore.Lock.Unlock();
            vcpu.Task.Schedule();
            vcpu.Vcore.Lock.Lock();
        }

        vcpu.RunQueue.Finish();
    }

    /// <summary><c>kvmppc_vcore_blocked</c>: all threads have ceded, so the runner sleeps until one of them has a reason to run.</summary>
    private static void VcoreBlocked(Vcore vcore)
    {
        vcore.WaitQueue.Prepare(HostTaskState.Interruptible);
        if (AllCeded(vcore))
        {
            vcore.State = VcoreState.Sleeping;
            vcore.Lock.Unlock();
            vcore.Runner.Task.Schedule();
            vcore.Lock.Lock();
            vcore.State = VcoreState.Inactive;
        }

        vcore.WaitQueue.Finish();
    }

    /// <summary>Whether no runnable thread has anything to do; a thread with an interrupt has not ceded any more.</summary>
    private static bool AllCeded(Vcore vcore)
    {
        bool all = true;
        foreach (Vcpu vcpu in vcore.Threads)
        {
            vcpu.Halted &= !vcpu.InterruptPending;
            all &= vcpu.Halted || vcpu.State != VcpuState.Runnable;
        }

        return all;
    }

    /// <summary>Threads whose own task has a signal leave with it; the runner sees to it, because they sleep.</summary>
    private static void EvictSignalled(Vcore vcore)
    {
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable && vcpu.Task.SignalPending())
            {
                RemoveRunnable(vcpu, LeaveForSignal(vcpu));
                vcpu.RunQueue.WakeUp();
            }
        }
    }

    /// <summary>A vcore that nobody runs needs a thread awake that does.</summary>
    private static void WakeNextRunner(Vcore vcore)
    {
        if (vcore.State is not (VcoreState.Inactive or VcoreState.Preempt) || vcore.Runner is not null)
        {
            return;
        }

        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable)
            {
                vcpu.RunQueue.WakeUp();
                break;
            }
        }
    }

    private static int CountRunnable(Vcore vcore)
    {
        int count = 0;
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable)
            {
                count++;
            }
        }

        return count;
    }
}
