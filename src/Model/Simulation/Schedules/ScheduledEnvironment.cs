using System.Runtime.ExceptionServices;

namespace VcpuLint.Model;

/// <summary>
/// What happens around a vCPU that follows a schedule: an <see cref="Adversary"/> decides, exactly as it did when the schedule was found, and the
/// thread of the vCPU lets the time pass that it takes.
/// </summary>
internal sealed class ScheduledEnvironment : IHostEnvironment
{
    private readonly VcpuThread _thread;
    private readonly Adversary _adversary;
    private readonly Playback _playback;
    private readonly ScheduledClock _clock;
    private readonly UndoneWork _undone = new();
    private readonly List<Nanoseconds> _brokenEntries = [];
    private HostKernel _kernel = null!;
    private ExceptionDispatchInfo? _failure;
    private Nanoseconds? _brokenCall;
    private int _firstCpu;
    private int _home;
    private int _cpu;

    public ScheduledEnvironment(VcpuThread thread, ArchPort port, Witness schedule)
    {
        Run = new ScheduledRun(schedule, _undone);
        _thread = thread;
        _clock = new ScheduledClock(thread.Clock);
        _adversary = new Adversary(schedule.Entries, schedule.WakeUps);
        _playback = new Playback(() => port, () => thread.Vcpu.Vm, schedule.Vcpu, _adversary, this);
    }

    public ScheduledRun Run { get; }

    public IHostClock Clock => _clock;

    /// <summary>Follows the schedule to its end.</summary>
    /// <exception cref="WitnessMismatchException">The schedule does not fit.</exception>
    public void Follow()
    {
        Run.Began = _thread.Now;
        ReplayedRun? run = null;
        try
        {
            run = Replaying.Again(_playback, _adversary, Run.Schedule);
        }
        catch (SimulationOverException) when (_failure is not null)
        {
            // It is the guest that failed, and not the port that called it.
        }

        _failure?.Throw();
        Nanoseconds now = _thread.Now;
        Run.End(
            run! with { Violations = [.. run.Violations.Select((wrong, index) => wrong with { At = At(index) })] },
            stopped: _playback.Result is null || _brokenCall is not null,
            now);

        Nanoseconds At(int index) => index < _brokenEntries.Count ? _brokenEntries[index] : _brokenCall ?? now;
    }

    /// <summary>Lets go off what was armed meanwhile.</summary>
    public void ReleaseAlarms() => _clock.Release();

    public void Begin(HostKernel kernel)
    {
        _kernel = kernel;
        _firstCpu = _cpu = kernel.CpuNumber;
        _home = _thread.LastCpu;
        kernel.MoveTo(_home);
        _adversary.Begin(kernel);
    }

    public void At(HostMoment moment, HostControl host)
    {
        if (moment != HostMoment.Sleep)
        {
            _adversary.At(moment, host);
            return;
        }

        host.MoveTo(_cpu);
        _adversary.At(moment, host);
        _cpu = _kernel.CpuNumber;
        _thread.LetOthersRun(HostCpuOf(_cpu));
        host.MoveTo(_thread.LastCpu);
    }

    public GuestExit RunGuest(HostControl host, Vcpu vcpu, List<Vcpu> threads)
    {
        (ThreadFlags Work, bool Requests) waiting = _undone.AtEntryOf(vcpu);
        GuestExit exit = _adversary.RunGuest(host, vcpu, threads);
        Nanoseconds before = _thread.Times.Guest;
        OfTheGuest(() => _thread.StayInGuest(exit, waiting.Work, waiting.Requests));
        _undone.Wait(waiting, (_thread.Times.Guest - before).ToUnsigned());
        return exit;
    }

    public void WakeUp(string call, HostControl host)
    {
        _thread.Sleep();
        _adversary.WakeUp(call, host);
    }

    public bool Answer(string file, int line) => _adversary.Answer(file, line);

    public bool EntryBroken(Breach breach)
    {
        _brokenEntries.Add(_thread.Now);
        _thread.Times.BrokenEntries++;
        _undone.Come(breach, _kernel.Task.Pending);
        return _adversary.EntryBroken(breach);
    }

    public void CallBroken(Breach breach)
    {
        _brokenCall ??= _thread.Now;
        _adversary.CallBroken(breach);
    }

    public void LookAtWork(HostKernel kernel, HostTask task, ThreadFlags flags, bool oneByOne)
    {
        if (task == kernel.Task)
        {
            _undone.LookAt(flags);
        }

        _adversary.LookAtWork(kernel, task, flags, oneByOne);
    }

    public void Cleared(ThreadFlags flags)
    {
        _undone.LookAt(flags);
        _adversary.Cleared(flags);
    }

    public void RequestTaken(Vcpu vcpu, VcpuRequest request) => _thread.RequestTaken(vcpu, request);

    public void Kicked(Vcpu vcpu) => _thread.Kicked(vcpu);

    public void LookAtRequests(HostKernel kernel, Vcpu vcpu)
    {
        if (vcpu == kernel.Vcpu)
        {
            _undone.LookAtRequests();
        }

        _adversary.LookAtRequests(kernel, vcpu);
    }

    public void LookAtRequest(HostKernel kernel, Vcpu vcpu, VcpuRequest request) => _adversary.LookAtRequest(kernel, vcpu, request);

    public void LookAtMode(HostKernel kernel) => _adversary.LookAtMode(kernel);

    public void LookAtInterrupts(HostKernel kernel) => _adversary.LookAtInterrupts(kernel);

    public void LookAtPageTables(HostKernel kernel, Vm vm) => _adversary.LookAtPageTables(kernel, vm);

    /// <summary>
    /// A schedule numbers the CPUs from the one on which the vCPU begins. Here it begins on any, which changes places with that one.
    /// </summary>
    private int HostCpuOf(int number) => number == _firstCpu ? _home : number == _home ? _firstCpu : number;

    /// <summary>What a guest throws is no mistake of the port through which it would come.</summary>
    private void OfTheGuest(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is not SimulationOverException)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw new SimulationOverException();
        }
    }
}
