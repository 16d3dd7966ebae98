using System.Diagnostics;

namespace VcpuLint.Model;

/// <content>
/// What it does while it follows a schedule: everything is decided by that, and the thread only lets the time pass. Its kernel puts and loads the
/// vCPU by itself as long, so that it does so where it did when the schedule was found.
/// </content>
internal sealed partial class VcpuThread
{
    private ScheduledEnvironment? _schedule;
    private IReadOnlyList<VcpuThread> _siblings = [];
    private Alarm? _alarm;
    private Nanoseconds _sleep;

    /// <summary>Gets the virtual time.</summary>
    public Nanoseconds Now => new((ulong)_engine.Now);

    /// <summary>Begins to run by a schedule, to whose end the other vCPUs of the VM wait.</summary>
    public void Start(ScheduledEnvironment schedule, IReadOnlyList<VcpuThread> siblings)
    {
        (_schedule, _siblings, _alarm) = (schedule, siblings, new Alarm(this));

        // Where it was loaded before it would see another CPU as a move.
        Bound = Vcpu.Cpu;
        BecomeReady();
    }

    /// <summary>
    /// Lets the guest run until it exits as the schedule says: for the host's interrupt it has until the next tick, for an exit of its own it works
    /// first, and not longer than that.
    /// </summary>
    public void StayInGuest(GuestExit exit, ThreadFlags work, bool requests)
    {
        CountEntry();
        ulong tick = _options.Tick.Value;
        var time = new Nanoseconds(tick - ((ulong)(_engine.Now + _owed) % tick));
        _sleep = Nanoseconds.Zero;
        if (exit.Reason != GuestExitReason.ExternalInterrupt)
        {
            GuestStep own = _guest.Next(Now, _random);
            _sleep = own.Sleep;
            time = new Nanoseconds(Math.Clamp(own.Work.Value, 1, time.Value));
        }

        (_step, _work, _hasStep) = (new GuestStep(time, exit), (long)time.Value, true);
        Enter(work, requests);
    }

    /// <summary>Gives up the CPU if others wait for it or the task goes on on another one.</summary>
    public void LetOthersRun(int cpu)
    {
        Charge();
        Bound = cpu;
        if (cpu != LastCpu || _scheduler.HasWaitingFor(cpu))
        {
            LeaveCpu(ThreadPhase.Ready);
            _engine.Wait(this);
        }
    }

    /// <summary>Sleeps for as long as the guest wanted to, or until the next tick would come.</summary>
    public void Sleep()
    {
        Nanoseconds time = _sleep > Nanoseconds.Zero ? _sleep : _options.Tick;
        Charge();
        _engine.Events.Add(_alarm!, _engine.Now + (long)time.Value);
        LeaveCpu(ThreadPhase.Sleeping);
        _engine.Wait(this);
    }

    /// <summary>The first run, if a schedule is given for it. After one that ended as it should the VM is one as any other.</summary>
    private void FollowSchedule()
    {
        if (_schedule is not { } schedule)
        {
            return;
        }

        schedule.Follow();
        (_schedule, Bound) = (null, -1);
        if (schedule.Run.IsStopped)
        {
            LeaveCpu(ThreadPhase.Sleeping);
            _engine.Wait(this);
            throw new UnreachableException("Nobody wakes a vCPU that was stopped.");
        }

        // The kernel of the scheduled run has its limits, so that what goes off later needs another one.
        Vcpu.Task.Scheduler = this;
        Call(schedule.ReleaseAlarms);
        foreach (VcpuThread sibling in _siblings)
        {
            sibling.Start();
        }

        StayInUserSpace();
    }

    /// <summary>Ends a sleep.</summary>
    private sealed class Alarm(VcpuThread thread) : HostEvent
    {
        public override int Kind => 5;

        public override VcpuThread? Happen()
        {
            thread.Wake();
            return null;
        }
    }
}
