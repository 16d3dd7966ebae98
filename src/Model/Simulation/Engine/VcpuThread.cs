namespace VcpuLint.Model;

/// <summary>
/// The thread of a vCPU in user space: it calls the run loop again and again. This file is the thread itself, the others what the port and the
/// scheduler
/// see of it.
/// </summary>
internal sealed partial class VcpuThread : Participant
{
    /// <summary>Run loops and their kernel need little; there may be thousands of these.</summary>
    private const int StackSize = 256 * 1024;

    private static readonly HostLimits NoLimits = new(int.MaxValue, int.MaxValue);

    private readonly Engine _engine;
    private readonly CpuScheduler _scheduler;
    private readonly SimulationOptions _options;
    private readonly SimulatedClock _clock;
    private readonly ArchPort _port;
    private readonly GuestProgram _guest;
    private readonly TaskGroup? _group;
    private readonly HostRandom _random;
    private readonly int _number;
    private readonly PhaseEnd _phaseEnd;
    private readonly GuestTimer _guestTimer;
    private Thread? _thread;
    private HostKernel? _kernel;
    private long _phaseSince;
    private long _bookedUntil;

    /// <summary>Time of the kernel that the next phase begins with, in nanoseconds.</summary>
    private long _owed;

    public VcpuThread(SimulatedHost host, ArchPort port, Vcpu vcpu, GuestProgram guest, TaskGroup? group, int number)
    {
        _engine = host.Engine;
        _scheduler = host.Scheduler;
        _options = host.Options;
        _clock = host.HostTime;
        _port = port;
        _guest = guest;
        _group = group;
        _number = number;
        _random = new HostRandom(host.Options.Seed, (ulong)number + 1);
        _phaseEnd = new PhaseEnd(this);
        _guestTimer = new GuestTimer(this);
        Vcpu = vcpu;
    }

    public Vcpu Vcpu { get; }

    /// <summary>Gets a value indicating whether it is the scheduler that decides when the task runs, and not a schedule that was given.</summary>
    public bool IsScheduledAsUsual => Vcpu.Task.Scheduler == this;

    public VcpuTimes Times { get; } = new();

    public ThreadPhase Phase { get; private set; } = ThreadPhase.Sleeping;

    /// <summary>Gives the turn to the thread; the first time it begins with that.</summary>
    public override void GoOn()
    {
        if (_thread is not null)
        {
            base.GoOn();
            return;
        }

        _thread = new Thread(Main, StackSize) { Name = $"{Vcpu} ({_number})", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Begins to run as every task does.</summary>
    public void Start()
    {
        Vcpu.Task.Scheduler = this;
        BecomeReady();
    }

    /// <summary>Calls something else than the run loop.</summary>
    public void Call(Action call) => HostKernel.Call(_port, Vcpu, new UserCall(_clock), NoLimits, call);

    /// <summary>The simulation is over: lets the thread leave its port, and waits for that.</summary>
    public void End()
    {
        if (_thread is { } thread && thread.IsAlive)
        {
            base.GoOn();
            thread.Join();
        }
    }

    /// <summary>Books the time of the present phase, as far as it has come.</summary>
    public void Book()
    {
        long time = _engine.Now - _bookedUntil;
        Times.Add(Phase, time);
        if (Phase == ThreadPhase.Guest)
        {
            Times.AddUndone(time, _undone, _undoneRequests);
        }

        _bookedUntil = _engine.Now;
    }

    private void Main()
    {
        try
        {
            _engine.Executing = this;
            FollowSchedule();
            while (true)
            {
                HostKernel.Execute(_port, Vcpu, this, NoLimits, recording: false);
                _kernel = null;
                StayInUserSpace();
            }
        }
        catch (SimulationOverException)
        {
            // Nobody waits for the turn.
        }
        catch (Exception failure)
        {
            _engine.Leave(failure);
        }
    }

    /// <summary>On its way out a task does its work, which takes it off the CPU if it is over its limit. Then user space has its time.</summary>
    private void StayInUserSpace()
    {
        Times.Returns++;
        Charge();
        if (IsOverLimit)
        {
            LeaveCpu(ThreadPhase.Parked);
            _engine.Wait(this);
        }

        Begin(ThreadPhase.UserSpace, (long)_options.Costs.UserSpace.Value);
        _engine.Wait(this);
    }

    /// <summary>Begins a phase that ends by itself after some time.</summary>
    private void Begin(ThreadPhase phase, long time)
    {
        Enter(phase);
        _engine.Events.Add(_phaseEnd, _engine.Now + time);
    }

    /// <summary>Goes over to another phase.</summary>
    private void Enter(ThreadPhase phase)
    {
        Book();
        (Phase, _phaseSince, _callsAtOnce) = (phase, _engine.Now, 0);
    }

    /// <summary>Takes what the kernel's work has come to.</summary>
    private long TakeOwed()
    {
        long owed = _owed;
        _owed = 0;
        return owed;
    }

    private void Owe(Nanoseconds cost) => _owed += (long)cost.Value;

    /// <summary>A call that does nothing but return.</summary>
    private sealed class UserCall(IHostClock clock) : IHostEnvironment
    {
        public IHostClock Clock => clock;

        public void At(HostMoment moment, HostControl host)
        {
        }

        public GuestExit RunGuest(HostControl host, Vcpu vcpu, List<Vcpu> threads) =>
            throw new InvalidOperationException("Only a run loop enters the guest.");

        public void WakeUp(string call, HostControl host) => throw new InvalidOperationException("A call of user space must not wait.");

        public bool Answer(string file, int line) => false;

        public bool EntryBroken(Breach breach) => false;
    }

    private sealed class PhaseEnd(VcpuThread thread) : HostEvent
    {
        public override int Kind => 16 + (2 * thread._number);

        public override VcpuThread? Happen() => thread.EndPhase();
    }

    /// <summary>The timer of the guest itself.</summary>
    private sealed class GuestTimer(VcpuThread thread) : HostEvent
    {
        public override int Kind => 17 + (2 * thread._number);

        public override VcpuThread? Happen()
        {
            thread.Vcpu.InterruptPending = true;
            thread.Wake();
            return null;
        }
    }
}
