// Book3S HV before POWER9 as fixed: the runner ignores the drain's result on purpose, because the condition of the loop tests signals.
[Port("powerpc", TransferWork = true, Publication = Publication.VcoreState)]
public sealed class Book3SHvPreP9IgnoresDrainResultPort : ArchPort
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
                vcpu.Task.HandleTransferWork();
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
            vcpu.Stats.SignalExits++;
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            vcpu.RunResult = -Errno.EINTR;
        }

        vcore.Lock.Unlock();
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
        if (cpu.LazyInterruptPending() || vcore.Runner.Task.TransferWorkPending() || SiblingHasSignal(vcore))
        {
            cpu.EnableInterrupts();
            return;
        }

        vcore.State = VcoreState.Running;
        cpu.DisablePreemption();
        vcore.Lock.Unlock();
        vcore.EnterGuest();
        vcore.Lock.Lock();
        vcore.State = VcoreState.Exiting;
        cpu.EnableInterrupts();
        vcore.Lock.Unlock();
        cpu.EnablePreemption();
        vcore.Lock.Lock();
        vcore.State = VcoreState.Inactive;
    }

    private static bool SiblingHasSignal(Vcore vcore)
    {
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable && vcpu.Task.SignalPending())
            {
                return true;
            }
        }

        return false;
    }
}
