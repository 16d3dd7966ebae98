namespace VcpuLint.Model;

/// <content>The pending work of tasks, and the calls that give up the CPU.</content>
internal sealed partial class HostKernel
{
    /// <summary>Tests flags of a task. Only the running task's work keeps the guest from being entered; a look at another's proves nothing.</summary>
    public bool TestWork(HostTask task, ThreadFlags flags, bool racy)
    {
        Begin();
        _environment.LookAtWork(this, task, flags);
        bool pending = (task.Pending & flags) != 0;
        if (task == Task)
        {
            _work.Test(flags, pending, racy, InterruptsOn);
        }

        End($"{(racy ? "Hint" : "Test")}({flags.Names()}) = {pending}");
        return pending;
    }

    public void ClearWork(HostTask task, ThreadFlags flags)
    {
        Begin();
        _environment.Cleared(flags);
        task.Pending &= ~flags;
        End($"ClearFlags({flags.Names()})");
    }

    public void PrepareTransfer()
    {
        Begin();
        RequireInterruptsOff(nameof(PrepareTransfer));
        _work.Prepare();
        End("PrepareTransfer()");
    }

    /// <summary>The drain of <c>kernel/entry/virt.c</c>, in its order: a signal ends it, whatever else is pending.</summary>
    public int Drain()
    {
        BeginSleepable("HandleTransferWork");
        _environment.LookAtWork(this, Task, ThreadFlags.TransferWork, oneByOne: true);
        int result = 0;
        while ((Task.Pending & ThreadFlags.TransferWork) != 0)
        {
            _progress.CountCall();
            if ((Task.Pending & ThreadFlags.MustExit) != 0)
            {
                result = -Errno.EINTR;
                break;
            }

            if ((Task.Pending & ThreadFlags.Reschedule) != 0)
            {
                Task.Pending &= ~ThreadFlags.Reschedule;
                SwitchAway(SwitchReason.Reschedule);
            }

            if ((Task.Pending & ThreadFlags.NotifyResume) != 0)
            {
                RunTaskWork();
            }

            _environment.LookAtWork(this, Task, ThreadFlags.TransferWork, oneByOne: true);
        }

        _work.Drain(result);
        End($"HandleTransferWork() = {result}");
        return result;
    }

    public void ResumeUserModeWork()
    {
        BeginSleepable("ResumeUserModeWork");
        _work.Handle(ThreadFlags.NotifyResume);
        _environment.LookAtWork(this, Task, ThreadFlags.NotifyResume);
        if ((Task.Pending & ThreadFlags.NotifyResume) != 0)
        {
            RunTaskWork();
        }

        End("ResumeUserModeWork()");
    }

    public void CondResched()
    {
        BeginSleepable("CondResched");
        _work.Handle(ThreadFlags.Reschedule);
        _environment.LookAtWork(this, Task, ThreadFlags.Reschedule);
        if ((Task.Pending & ThreadFlags.Reschedule) != 0)
        {
            Task.Pending &= ~ThreadFlags.Reschedule;
            SwitchAway(SwitchReason.Reschedule);
        }

        End("CondResched()");
    }

    /// <summary>A call that may sleep but has no reason to: nobody else holds a lock here.</summary>
    public void MaySleep(string call)
    {
        BeginSleepable(call);
        End($"{call}()");
    }

    public void Schedule()
    {
        BeginSleepable("Schedule");
        _work.Handle(ThreadFlags.Reschedule);
        if (Task.State == HostTaskState.Running)
        {
            Task.Pending &= ~ThreadFlags.Reschedule;
            SwitchAway(SwitchReason.Reschedule);
        }
        else
        {
            WaitUntil("Schedule", IsAwake);
        }

        End("Schedule()");
    }

    public void Wait(string what)
    {
        string call = $"Wait for {what}";
        BeginSleepable(call);
        WaitUntil(call, IsAwake);
        End(call);
    }

    public void Block(Vcpu vcpu)
    {
        BeginSleepable("Block");
        HostTaskState before = Task.State;
        Task.SetState(HostTaskState.Interruptible);
        WaitUntil("Block", () => CanUnblock(vcpu));
        Task.State = before;
        End("Block()");
    }

    private static bool CanUnblock(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            // The kernel makes the request itself, so that the run loop sees why the sleep ended.
            vcpu.SetRequest(VcpuRequest.Unblock);
        }

        return vcpu.HasRequest(VcpuRequest.Unblock) || (vcpu.Task.Pending & ThreadFlags.MustExit) != 0;
    }

    private bool IsAwake() =>
        Task.Woken || (Task.State == HostTaskState.Interruptible && (Task.Pending & ThreadFlags.MustExit) != 0);

    private void BeginSleepable(string call)
    {
        Begin();
        if (_cpu.SleepObstacle is { } obstacle)
        {
            throw Violation(RuleIds.SleepInAtomicContext, $"{call} may sleep, but {obstacle}");
        }

        _work.Sleep();
        _publication.Forget();
    }

    /// <summary>Task work may throttle the task, which sleeps until the next period.</summary>
    private void RunTaskWork()
    {
        Task.Pending &= ~ThreadFlags.NotifyResume;
        SwitchAway(SwitchReason.TaskWork);
    }

    /// <summary>Sleeps until <paramref name="done"/>. The environment is asked what happens next, and throws if it does not know.</summary>
    private void WaitUntil(string call, Func<bool> done)
    {
        _environment.LookAtWork(this, Task, ThreadFlags.MustExit);
        if (!done())
        {
            Task.Pending &= ~ThreadFlags.Reschedule;
            if (Task.Scheduler is { } scheduler)
            {
                scheduler.SwitchAway(this, SwitchReason.Wait, done);
            }
            else
            {
                SwitchAway(() =>
                {
                    while (!done())
                    {
                        _progress.CountCall();
                        _environment.WakeUp(call, _control);
                    }
                });
            }
        }

        Task.State = HostTaskState.Running;
    }

    /// <summary>Lets other tasks run, if there is somebody who knows them; if not, it is as if there were some.</summary>
    private void SwitchAway(SwitchReason reason)
    {
        if (Task.Scheduler is { } scheduler)
        {
            scheduler.SwitchAway(this, reason, until: null);
        }
        else
        {
            SwitchAway();
        }
    }

    /// <summary>Lets other tasks run: the vCPU is put and loaded again, perhaps on another CPU.</summary>
    private void SwitchAway(Action? wait = null)
    {
        Put();
        _environment.At(HostMoment.Sleep, _control);
        wait?.Invoke();
        Load();
    }
}
