using System.Runtime.ExceptionServices;

namespace VcpuLint.Model;

/// <summary>
/// Lets events happen in the order of their instants. Ports are plain code that calls and returns, so each vCPU has a thread of its own; but whoever
/// has to wait runs the events on by itself until one makes a port go on, and hands the turn to that one directly. So there is never more than
/// one thread that
/// runs, one hand-over at most for each event, and none at all for those that concern no port or the own one.
/// </summary>
internal sealed class Engine : IDisposable
{
    private readonly Participant _main = new();
    private long _end;
    private Exception? _failure;

    public EventQueue Events { get; } = new();

    /// <summary>Gets the instant, in nanoseconds of virtual time.</summary>
    public long Now { get; private set; }

    /// <summary>Gets or sets the thread whose port code is executed: it pays for what it does to others.</summary>
    public VcpuThread? Executing { get; set; }

    /// <summary>Gets a value indicating whether the simulation is over, so that threads only have to leave.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Gets how many events have happened.</summary>
    public long Count { get; private set; }

    /// <summary>Gets how often the turn went from one thread to another.</summary>
    public long HandOvers { get; private set; }

    /// <summary>Gets a number that two runs share only if the same happened in them at the same instants.</summary>
    public ulong Digest { get; private set; } = 14_695_981_039_346_656_037;

    /// <summary>Lets everything happen up to an instant.</summary>
    public void RunUntil(long end)
    {
        ObjectDisposedException.ThrowIf(IsOver, this);
        _end = end;
        Participant next = Next();
        if (next != _main)
        {
            HandOvers++;
            next.GoOn();
            _main.AwaitTurn();
        }

        if (_failure is { } failure)
        {
            IsOver = true;
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Waits until this thread's port goes on. Time passes meanwhile.</summary>
    /// <exception cref="SimulationOverException">The simulation is over.</exception>
    public void Wait(VcpuThread self)
    {
        if (!IsOver && Next() is { } next && next != self)
        {
            HandOvers++;
            next.GoOn();
            self.AwaitTurn();
        }

        if (IsOver)
        {
            throw new SimulationOverException();
        }

        Executing = self;
    }

    /// <summary>A thread is at its end, with what ended it.</summary>
    public void Leave(Exception failure)
    {
        _failure ??= failure;
        _main.GoOn();
    }

    /// <summary>Ends the simulation: no event happens any more.</summary>
    public void Stop() => IsOver = true;

    public void Dispose() => _main.Dispose();

    /// <summary>Lets events happen until somebody has to go on. What fails here is not the fault of the thread that happens to wait.</summary>
    private Participant Next()
    {
        Executing = null;
        try
        {
            while (_failure is null && Events.Next is { } first && first.Time <= _end)
            {
                Events.Remove(first);
                Now = first.Time;
                Count++;
                Digest = (Digest ^ (ulong)first.Time ^ ((ulong)first.Kind << 48)) * 1_099_511_628_211;
                if (first.Happen() is { } thread)
                {
                    return thread;
                }
            }

            Now = Math.Max(Now, _end);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        return _main;
    }
}
