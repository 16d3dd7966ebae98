namespace VcpuLint.Ports.PowerPC.Book3SHvPreP9;

/// <content>One guest entry of a whole core: <c>kvmppc_run_core</c> and <c>post_guest_process</c>.</content>
public sealed partial class Book3SHvPreP9Port
{
    /// <summary><c>kvmppc_run_core</c>: called and left with the lock of the vcore held, which it drops while the guest runs.</summary>
    private void RunCore(Vcore vcore)
    {
        PrepareThreads(vcore);
        if (vcore.Runner.State != VcpuState.Runnable)
        {
            // The caller leaves, and another thread becomes the runner.
            return;
        }

        // Preempted vcores that fit on the core run along with this one; their locks are held as long as its own.
        HostSpinLockSet companionLocks = new();
        List<Vcore> companions = CollectPiggybacks(vcore, companionLocks);

        // What is raised from here on stays pending as an interrupt and ends the guest at once.
        HostCpu cpu = vcore.Runner.HostCpu;
        cpu.DisableInterrupts();
        vcore.Runner.Task.PrepareTransfer();
        if (cpu.LazyInterruptPending() || vcore.Runner.Task.TransferWorkPending() || RecheckSignalsAndMmu(vcore, companions))
        {
            cpu.EnableInterrupts();
            vcore.State = VcoreState.Inactive;
            foreach (Vcore companion in companions)
            {
                Preempt(companion);
            }

            companionLocks.Unlock();
            return;
        }

        vcore.State = VcoreState.Running;
        StartThreads(vcore);
        foreach (Vcore companion in companions)
        {
            StartThreads(companion);
        }

        cpu.DisablePreemption();
        companionLocks.Unlock();
        vcore.Lock.Unlock();

        vcore.Runner.SrcuReadLock();
        vcore.EnterGuest();
        vcore.Runner.SrcuReadUnlock();

        vcore.Lock.Lock();

        // From here on no thread joins the core any more.
        vcore.State = VcoreState.Exiting;

        // The interrupt that ended the guest is taken here, so that its time is accounted to the guest.
        cpu.EnableInterrupts();
        cpu.DisableInterrupts();
        cpu.AccountGuestTime();
        cpu.EnableInterrupts();
        vcore.Lock.Unlock();

        // What the other threads wrote into their vCPUs before they left is visible from here on.
        cpu.MemoryBarrier();
        cpu.EnablePreemption();

        PostGuestProcess(vcore);
        foreach (Vcore companion in companions)
        {
            PostGuestProcess(companion);
            ReleaseCompanion(companion);
        }

        vcore.Lock.Lock();
        vcore.State = VcoreState.Inactive;
    }

    /// <summary><c>prepare_threads</c>: threads that have something else to do first leave the run.</summary>
    private static void PrepareThreads(Vcore vcore)
    {
        EvictSignalled(vcore);
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable && vcpu.Arch<Book3SHvVcpuState>().AreaUpdatePending)
            {
                RemoveRunnable(vcpu, ResumeAction.Guest);
                vcpu.RunQueue.WakeUp();
            }
        }
    }

    /// <summary>
    /// <c>recheck_signals_and_mmu</c>: whether a thread has a signal, or the page tables are being replaced. For the runner the caller has
    /// asked already.
    /// </summary>
    private static bool RecheckSignalsAndMmu(Vcore vcore, List<Vcore> companions)
    {
        foreach (Vcore companion in companions)
        {
            if (MustNotRun(companion))
            {
                return true;
            }
        }

        return MustNotRun(vcore);
    }

    private static bool MustNotRun(Vcore vcore)
    {
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable && vcpu.Task.SignalPending())
            {
                return true;
            }
        }

        return !vcore.Vm.MmuReady;
    }

    /// <summary><c>kvmppc_start_thread</c> for each thread that is to run.</summary>
    private static void StartThreads(Vcore vcore)
    {
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable)
            {
                Book3SHv.PrepareToEnter(vcpu);
            }
        }
    }

    /// <summary><c>post_guest_process</c>: the runner handles the exits of all threads.</summary>
    private static void PostGuestProcess(Vcore vcore)
    {
        vcore.Lock.Lock();
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State != VcpuState.Runnable)
            {
                continue;
            }

            // Nobody starts a thread while the lock is dropped, because the vcore is not inactive yet.
            vcore.Lock.Unlock();
            int result = Book3SHv.HandleExit(vcpu, vcpu.LastExit);
            vcore.Lock.Lock();
            if (!ResumeAction.IsGuest(result))
            {
                RemoveRunnable(vcpu, result);
                vcpu.RunQueue.WakeUp();
            }
        }

        vcore.Lock.Unlock();
    }
}
