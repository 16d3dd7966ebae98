namespace VcpuLint.Model;

/// <summary>A CPU of a simulated host: the task that has it, and its tick.</summary>
internal sealed class SimulatedCpu : HostEvent
{
    private readonly Engine _engine;
    private readonly long _tick;

    public SimulatedCpu(Engine engine, int number, Nanoseconds tick)
    {
        _engine = engine;
        _tick = (long)tick.Value;
        Number = number;
    }

    public int Number { get; }

    /// <summary>Gets the task that has the CPU, <see langword="null"/> if it is idle.</summary>
    public VcpuThread? Current { get; private set; }

    public override int Kind => 4;

    /// <summary>Gives the CPU to a task. An idle CPU has no tick, so it may have to begin again.</summary>
    public void Give(VcpuThread thread)
    {
        Current = thread;
        if (!IsPending)
        {
            AddTick();
        }
    }

    /// <summary>Takes the CPU from its task.</summary>
    public void Take() => Current = null;

    /// <summary>The tick. The guest that it interrupts exits.</summary>
    public override VcpuThread? Happen()
    {
        if (Current is null)
        {
            return null;
        }

        AddTick();
        return Current.Tick();
    }

    private void AddTick() => _engine.Events.Add(this, ((_engine.Now / _tick) + 1) * _tick);
}
