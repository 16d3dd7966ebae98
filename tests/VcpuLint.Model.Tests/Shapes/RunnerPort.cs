namespace VcpuLint.Model.Tests.Shapes;

/// <summary>
/// The shape of Book3S HV before P9 (7.3): one thread runs the core for all, under the core's lock; the drain's result is ignored because
/// the condition of the loop tests signals.
/// </summary>
[Port("runner", TransferWork = true, Publication = Publication.VcoreState)]
internal sealed class RunnerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Vcore vcore = vcpu.Vcore;
        vcore.Lock.Lock();
        vcpu.State = VcpuState.Runnable;
        while (vcpu.State == VcpuState.Runnable && !vcpu.Task.SignalPending())
        {
            if (vcore.State != VcoreState.Inactive)
            {
                WaitForExec(vcpu);
                continue;
            }

            vcore.Runner = vcpu;
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcore.State = VcoreState.Preempt;
                vcore.Lock.Unlock();
                _ = HostTask.Current.HandleTransferWork();
                vcore.Lock.Lock();
                vcore.State = VcoreState.Inactive;
            }
            else
            {
                RunCore(vcore);
            }

            vcore.Runner = null;
        }

        if (vcpu.State == VcpuState.Runnable)
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            vcpu.Stats.SignalExits++;
            vcpu.RunResult = -Errno.EINTR;
        }

        vcore.Lock.Unlock();
        vcpu.State = VcpuState.NotReady;
        return vcpu.RunResult;
    }

    private static void WaitForExec(Vcpu vcpu)
    {
        vcpu.RunQueue.Prepare(HostTaskState.Interruptible);
        if (vcpu.State == VcpuState.Runnable)
        {
            vcpu.Vcore.Lock.Unlock();
            vcpu.Task.Schedule();
            vcpu.Vcore.Lock.Lock();
        }

        vcpu.RunQueue.Finish();
    }

    private static void RunCore(Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        cpu.DisableInterrupts();
        vcore.Runner.Task.PrepareTransfer();
        if (cpu.LazyInterruptPending() || vcore.Runner.Task.TransferWorkPending() || vcore.Threads.Any(thread => thread.Task.SignalPending()))
        {
            cpu.EnableInterrupts();
            return;
        }

        vcore.State = VcoreState.Running;
        cpu.DisablePreemption();
        vcore.Lock.Unlock();
        _ = vcore.EnterGuest();
        vcore.Lock.Lock();
        vcore.State = VcoreState.Exiting;
        vcore.Lock.Unlock();
        cpu.EnableInterrupts();
        cpu.MemoryBarrier();
        cpu.EnablePreemption();
        vcore.Lock.Lock();
        foreach (Vcpu thread in vcore.Threads.Where(thread => thread.LastExit.Reason == GuestExitReason.Hypercall))
        {
            thread.RunPage.ExitReason = ExitReason.PaprHypercall;
            thread.State = VcpuState.BusyInHost;
            thread.RunResult = 0;
            thread.RunQueue.WakeUp();
        }

        vcore.State = VcoreState.Inactive;
    }
}
