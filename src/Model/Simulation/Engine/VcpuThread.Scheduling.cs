namespace VcpuLint.Model;

/// <content>What the scheduler sees: a task that has a CPU, wants one, or sleeps.</content>
internal sealed partial class VcpuThread
{
    private SimulatedCpu? _cpu;
    private ThreadPhase _next;
    private long _sliceSince;
    private long _chargedUntil;

    /// <summary>Gets the CPU on which it runs or ran last, -1 before the first time.</summary>
    public int LastCpu { get; private set; } = -1;

    /// <summary>Gets the CPU to which it is moved, -1 if any is as good.</summary>
    public int Target { get; private set; } = -1;

    /// <summary>Gets the only CPU on which it may run, -1 if all will do.</summary>
    public int Bound { get; private set; } = -1;

    private GroupQueue Queue => _group!.QueueOf(LastCpu);

    private bool IsOverLimit => _group is not null && Queue.IsThrottled;

    /// <summary>Wants a CPU.</summary>
    public void BecomeReady()
    {
        Enter(ThreadPhase.Ready);
        _scheduler.Add(this);
    }

    /// <summary>Comes to a CPU: the vCPU is loaded if its run loop is on.</summary>
    public void ComeTo(SimulatedCpu cpu)
    {
        Times.Switches++;
        Times.Migrations += LastCpu >= 0 && LastCpu != cpu.Number ? 1 : 0;
        _cpu = cpu;
        LastCpu = cpu.Number;
        Target = -1;
        _sliceSince = _chargedUntil = _engine.Now;
        _entered = false;
        Owe(_options.Costs.SwitchIn);
        cpu.Give(this);
        if (IsOverLimit)
        {
            Vcpu.Task.Pending |= ThreadFlags.NotifyResume;
        }

        if (_kernel is { } kernel)
        {
            VcpuThread? executing = _engine.Executing;
            _engine.Executing = this;
            kernel.LoadOn(cpu.Number);
            _engine.Executing = executing;
        }

        Begin(ThreadPhase.SwitchIn, TakeOwed());
    }

    /// <summary>Where the tasks of a throttled group do not run at all, it waits aside.</summary>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool ParkOn(SimulatedCpu cpu)
    {
        if (_group is null || _options.Throttling != ThrottleMethod.Dequeue || !_group.Check(_group.QueueOf(cpu.Number)))
        {
            return false;
        }

        LastCpu = cpu.Number;
        Enter(ThreadPhase.Parked);
        Queue.Parked.Enqueue(this);
        return true;
    }

    /// <summary>Its group may run again.</summary>
    public void Unpark() => BecomeReady();

    /// <inheritdoc/>
    public void Wake()
    {
        if (Phase == ThreadPhase.Sleeping)
        {
            ChargeSender();
            Times.WakeUps++;
            Owe(_options.Costs.WakeUp);
            BecomeReady();
        }
        else if (Phase == ThreadPhase.SwitchOut && _next == ThreadPhase.Sleeping)
        {
            ChargeSender();
            Times.WakeUps++;
            _next = ThreadPhase.Ready;
        }
    }

    /// <inheritdoc/>
    public void Interrupt()
    {
        ChargeSender();
        Times.Interrupts++;
        if (Phase == ThreadPhase.Guest)
        {
            _engine.Events.Add(_phaseEnd, _engine.Now);
        }

        _interruptWaits = true;
    }

    /// <summary>The tick: what the task ran is charged, and it may be asked to let others run. The guest exits in any case.</summary>
    public VcpuThread? Tick()
    {
        Charge();
        if (_schedule is not null)
        {
            // What comes, and when, is in the schedule.
            return null;
        }

        ThreadFlags pending = Vcpu.Task.Pending;
        bool asked = (pending & ThreadFlags.NeedReschedLazy) != 0;
        if (asked || (_scheduler.HasWaitingFor(LastCpu) && _engine.Now - _sliceSince >= (long)_options.TimeSlice.Value))
        {
            Vcpu.Task.Pending |= _options.LazyPreemption && !asked ? ThreadFlags.NeedReschedLazy : ThreadFlags.NeedResched;
        }

        _interruptWaits = true;
        return Phase == ThreadPhase.Guest ? EndPhase() : null;
    }

    /// <summary>A signal arrives: it ends a sleep that a signal can end, and the guest.</summary>
    public void Signal()
    {
        Vcpu.Task.Pending |= ThreadFlags.SigPending;
        Wake();
        Interrupt();
    }

    /// <summary>It is to go on on another CPU.</summary>
    public void Move(int cpu)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cpu);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(cpu, _options.Cpus);
        if (_cpu is not null && cpu == LastCpu)
        {
            Target = -1;
            return;
        }

        Target = cpu;
        Vcpu.Task.Pending |= ThreadFlags.NeedResched;
        Interrupt();
    }

    private void ChargeSender() => _engine.Executing?.Owe(_options.Costs.Send);

    /// <summary>Charges the group for the time since the last charge (<c>update_curr</c>).</summary>
    private void Charge()
    {
        long time = _engine.Now - _chargedUntil;
        _chargedUntil = _engine.Now;
        if (_group is not null && time > 0 && _group.Account(Queue, time))
        {
            Vcpu.Task.Pending |= ThreadFlags.NeedResched;
        }
    }

    /// <summary>Leaves the CPU for another phase: the vCPU is put, then the switch takes its time.</summary>
    private void LeaveCpu(ThreadPhase next)
    {
        if (_kernel is { } kernel)
        {
            kernel.PutFromOutside();
        }

        _next = next;
        Owe(_options.Costs.SwitchOut);
        Begin(ThreadPhase.SwitchOut, TakeOwed());
    }

    /// <summary>What the thread spent its time with is over, or was interrupted.</summary>
    /// <returns>The thread, if its port goes on.</returns>
    private VcpuThread? EndPhase()
    {
        switch (Phase)
        {
            case ThreadPhase.SwitchIn when _until is { } until && !until():
                Times.VainWakeUps++;
                LeaveCpu(ThreadPhase.Sleeping);
                return null;
            case ThreadPhase.Kernel when !_interruptWaits:
                Begin(ThreadPhase.Guest, Math.Min(_work, TimeUntilHardware()));
                return null;
            case ThreadPhase.Guest:
                return EndGuest();
            case ThreadPhase.SwitchOut:
                GiveUpCpu();
                return null;
            case ThreadPhase.Kernel:
                ExitGuest(new GuestExit(GuestExitReason.ExternalInterrupt));
                return this;
            default:
                _until = null;
                Enter(ThreadPhase.Executing);
                return this;
        }
    }

    private VcpuThread EndGuest()
    {
        _engine.Events.Remove(_phaseEnd);
        _work -= _engine.Now - _phaseSince;
        if (_work <= 0)
        {
            FinishStep();
        }
        else
        {
            ExitGuest(new GuestExit(TimeUntilHardware() == 0 ? GuestExitReason.PreemptionTimer : GuestExitReason.ExternalInterrupt));
        }

        return this;
    }

    /// <summary>The timer that the hardware has for guests ends it too, if it is armed; but not against a schedule.</summary>
    private long TimeUntilHardware() => Vcpu.HardwareDeadline is { } deadline && _schedule is null
        ? (long)Math.Min(_clock.Now.TimeUntil(LastCpu, deadline).Value, long.MaxValue)
        : long.MaxValue;

    private void GiveUpCpu()
    {
        Charge();
        SimulatedCpu cpu = _cpu!;
        _cpu = null;
        _group?.Return(Queue);
        if (_next == ThreadPhase.Parked && !IsOverLimit)
        {
            // A refill has come in between.
            _next = ThreadPhase.Ready;
        }

        Enter(_next);
        if (_next == ThreadPhase.Ready)
        {
            _scheduler.Return(cpu, this);
            return;
        }

        if (_next == ThreadPhase.Parked)
        {
            Queue.Parked.Enqueue(this);
        }

        _scheduler.Release(cpu);
    }
}
