using System.Numerics;

namespace VcpuLint.Model;

/// <summary>
/// Gives CPUs to tasks: one queue for the whole host, first come first served, as if its load were always in balance. Who waits in it while
/// others run has
/// that time stolen.
/// </summary>
internal sealed class CpuScheduler
{
    private readonly SimulatedCpu[] _cpus;
    private readonly ulong[] _idle;
    private readonly Queue<VcpuThread> _ready = new();
    private readonly Dictionary<int, Queue<VcpuThread>> _bound = [];
    private readonly Placement _placement;
    private readonly HostRandom _random;
    private int _idleCount;

    public CpuScheduler(Engine engine, SimulationOptions options)
    {
        _placement = options.Placement;
        _random = new HostRandom(options.Seed, purpose: 0);
        _cpus = [.. Enumerable.Range(0, options.Cpus).Select(number => new SimulatedCpu(engine, number, options.Tick))];
        _idle = new ulong[(options.Cpus + 63) / 64];
        foreach (SimulatedCpu cpu in _cpus)
        {
            SetIdle(cpu.Number);
        }
    }

    /// <summary>Says whether a task waits that could have this CPU.</summary>
    public bool HasWaitingFor(int cpu) => _ready.Count > 0 || (_bound.TryGetValue(cpu, out Queue<VcpuThread>? bound) && bound.Count > 0);

    /// <summary>A task wants a CPU.</summary>
    public void Add(VcpuThread thread)
    {
        if (thread.Bound >= 0 ? !IsIdle(thread.Bound) : _idleCount == 0)
        {
            QueueOf(thread).Enqueue(thread);
            return;
        }

        int number = thread.Bound >= 0 ? thread.Bound : IsIdle(thread.Target) ? thread.Target : ChooseIdle(thread.LastCpu);
        if (thread.ParkOn(_cpus[number]))
        {
            return;
        }

        _idle[number / 64] &= ~(1ul << (number % 64));
        _idleCount--;
        thread.ComeTo(_cpus[number]);
    }

    /// <summary>A task gave up its CPU, which goes to the next one.</summary>
    public void Release(SimulatedCpu cpu)
    {
        cpu.Take();
        while ((_bound.TryGetValue(cpu.Number, out Queue<VcpuThread>? bound) && bound.TryDequeue(out VcpuThread? next))
            || _ready.TryDequeue(out next))
        {
            if (!next.ParkOn(cpu))
            {
                next.ComeTo(cpu);
                return;
            }
        }

        SetIdle(cpu.Number);
    }

    /// <summary>A task gave up its CPU but wants one: it is behind all others that wait.</summary>
    public void Return(SimulatedCpu cpu, VcpuThread thread)
    {
        if (thread.Target >= 0 || thread.Bound >= 0)
        {
            Release(cpu);
            Add(thread);
            return;
        }

        _ready.Enqueue(thread);
        Release(cpu);

        // It was one that is bound to this CPU that wanted it: another may be idle.
        while (_idleCount > 0 && _ready.TryDequeue(out VcpuThread? next))
        {
            Add(next);
        }
    }

    /// <summary>Returns where a task waits. One that is bound to a CPU gets it next, because no other will do.</summary>
    private Queue<VcpuThread> QueueOf(VcpuThread thread)
    {
        if (thread.Bound < 0)
        {
            return _ready;
        }

        if (!_bound.TryGetValue(thread.Bound, out Queue<VcpuThread>? queue))
        {
            _bound.Add(thread.Bound, queue = new Queue<VcpuThread>());
        }

        return queue;
    }

    private bool IsIdle(int number) => number >= 0 && (_idle[number / 64] & (1ul << (number % 64))) != 0;

    private void SetIdle(int number)
    {
        _idle[number / 64] |= 1ul << (number % 64);
        _idleCount++;
    }

    private int ChooseIdle(int last)
    {
        if (_placement == Placement.PreviousCpu && IsIdle(last))
        {
            return last;
        }

        int skip = _placement == Placement.RandomIdle ? _random.Next(_idleCount) : 0;
        for (int word = 0; ; word++)
        {
            ulong bits = _idle[word];
            int count = BitOperations.PopCount(bits);
            if (skip >= count)
            {
                skip -= count;
                continue;
            }

            for (; skip > 0; skip--)
            {
                bits &= bits - 1;
            }

            return (word * 64) + BitOperations.TrailingZeroCount(bits);
        }
    }
}
