namespace VcpuLint.Model;

/// <content>What the port sees: the guest that it enters, and that others get the CPU when it gives it up.</content>
internal sealed partial class VcpuThread : IHostEnvironment, IHostScheduler
{
    /// <summary>More calls than any turn of a run loop has.</summary>
    private const int MostCallsAtOnce = 1_000_000;

    private int _callsAtOnce;
    private GuestStep _step;
    private long _work;
    private bool _hasStep;
    private bool _entered;
    private bool _interruptWaits;
    private GuestExit _exit;
    private Func<bool>? _until;
    private ThreadFlags _undone;
    private bool _undoneRequests;

    public IHostClock Clock => _clock;

    public void Begin(HostKernel kernel)
    {
        _kernel = kernel;
        _entered = false;
        kernel.MoveTo(LastCpu);
    }

    public void At(HostMoment moment, HostControl host)
    {
        // No time passes between the calls of a loop that never waits and never enters the guest, so that nothing would ever end it.
        if (++_callsAtOnce > MostCallsAtOnce)
        {
            throw new RunLimitException(null, ThreadFlags.None, $"{Vcpu} made {MostCallsAtOnce} calls while no time passed");
        }
    }

    /// <summary>Runs the guest: the kernel's work before it, then its own, until it exits or is interrupted.</summary>
    public GuestExit RunGuest(HostControl host, Vcpu vcpu, List<Vcpu> threads)
    {
        if (threads.Count != 1)
        {
            throw new NotSupportedException("A simulated vCPU enters the guest alone: there are no virtual cores of several threads.");
        }

        // What waited for the guest is injected by the entry.
        vcpu.InterruptPending = false;
        CountEntry();
        TakeStep();
        return Enter(vcpu.Task.Pending, vcpu.HasRequests);
    }

    public void WakeUp(string call, HostControl host) => throw new InvalidOperationException("Who waits in a simulated host is woken by others.");

    public bool Answer(string file, int line) => _random.Next(2) == 1;

    public bool EntryBroken(Breach breach)
    {
        Times.BrokenEntries++;
        return true;
    }

    public void RequestTaken(Vcpu vcpu, VcpuRequest request) => Times.Count(request);

    public void Kicked(Vcpu vcpu)
    {
        if (vcpu != Vcpu || _engine.Executing != this)
        {
            Times.Kicks++;
        }
    }

    /// <inheritdoc/>
    public void SwitchAway(HostKernel kernel, SwitchReason reason, Func<bool>? until)
    {
        Charge();
        if (reason == SwitchReason.Wait)
        {
            _until = until;
            LeaveCpu(ThreadPhase.Sleeping);
        }
        else if (reason == SwitchReason.TaskWork ? IsOverLimit : IsToBeParked())
        {
            LeaveCpu(ThreadPhase.Parked);
        }
        else if (reason == SwitchReason.Reschedule && (_scheduler.HasWaitingFor(LastCpu) || Target >= 0))
        {
            LeaveCpu(ThreadPhase.Ready);
        }
        else
        {
            return;
        }

        _engine.Wait(this);
    }

    /// <summary>The scheduler looks at the limit whenever it chooses a task: one that is over it gets task work, or does not run at all.</summary>
    private bool IsToBeParked()
    {
        if (_group is null || !_group.Check(Queue))
        {
            return false;
        }

        if (_options.Throttling == ThrottleMethod.TaskWork)
        {
            Vcpu.Task.Pending |= ThreadFlags.NotifyResume;
        }

        return _options.Throttling == ThrottleMethod.Dequeue;
    }

    private void CountEntry()
    {
        Times.Entries++;
        if (!_entered)
        {
            _entered = true;
            Owe(_options.Costs.FirstEntry);
        }
    }

    /// <summary>Enters the guest with what is pending, and waits until it exits.</summary>
    private GuestExit Enter(ThreadFlags work, bool requests)
    {
        (_undone, _undoneRequests, _interruptWaits) = (work, requests, false);
        Begin(ThreadPhase.Kernel, TakeOwed());
        _engine.Wait(this);
        Owe(_options.Costs.Exit);
        return _exit;
    }

    /// <summary>A guest that halts but is entered again waits in there for its own timer.</summary>
    private void TakeStep()
    {
        if (_hasStep)
        {
            return;
        }

        _step = _guest.Next(new Nanoseconds((ulong)_engine.Now), _random);
        _work = Math.Max((long)_step.Work.Value, 1);
        _hasStep = true;
        if (_guestTimer.IsPending)
        {
            _work += _guestTimer.Time - _engine.Now;
            _engine.Events.Remove(_guestTimer);
        }
    }

    private void ExitGuest(GuestExit exit)
    {
        _exit = exit;
        Enter(ThreadPhase.Executing);
    }

    /// <summary>The guest has done what it wanted to do, and exits by itself.</summary>
    private void FinishStep()
    {
        _hasStep = false;
        ExitGuest(_step.Exit);
        if (_step.Sleep > Nanoseconds.Zero)
        {
            _engine.Events.Add(_guestTimer, _engine.Now + (long)_step.Sleep.Value);
        }
    }
}
