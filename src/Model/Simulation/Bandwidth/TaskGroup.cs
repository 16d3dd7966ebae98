namespace VcpuLint.Model;

/// <summary>
/// A group of tasks with a limit (<c>struct task_group</c>): CFS bandwidth control as in <c>kernel/sched/fair.c</c>. The quota is refilled at
/// each period; CPUs
/// take slices of it, and one that has nothing left and gets nothing is throttled until a refill has paid its debt.
/// </summary>
public sealed class TaskGroup
{
    private readonly Engine _engine;
    private readonly CpuLimit _limit;
    private readonly GroupQueue[] _queues;
    private readonly Queue<GroupQueue> _throttled = new();
    private readonly PeriodTimer _period;
    private readonly SlackTimer _slack;
    private long _pool;
    private bool _idle;

    internal TaskGroup(Engine engine, CpuLimit limit, int cpus)
    {
        limit.Validate();
        _engine = engine;
        _limit = limit;
        _pool = (long)limit.Quota.Value;
        _queues = [.. Enumerable.Range(0, cpus).Select(static _ => new GroupQueue())];
        _period = new PeriodTimer(this);
        _slack = new SlackTimer(this);
    }

    /// <summary>Gets how many periods began (<c>nr_periods</c>).</summary>
    public long Periods { get; private set; }

    /// <summary>Gets in how many of them a CPU was throttled at the end (<c>nr_throttled</c>).</summary>
    public long ThrottledPeriods { get; private set; }

    /// <summary>Gets how much CPU time the tasks have used (<c>usage_usec</c>).</summary>
    public Nanoseconds Usage { get; private set; }

    /// <summary>Gets what is left on a CPU, as of the last time it was accounted (<c>runtime_remaining</c>): negative is a debt.</summary>
    /// <param name="cpu">The number of the CPU.</param>
    /// <returns>The time.</returns>
    public NanosecondsDelta RemainingOn(int cpu) => new(_queues[cpu].Remaining);

    /// <summary>Gets a value indicating whether the group is throttled on a CPU.</summary>
    /// <param name="cpu">The number of the CPU.</param>
    /// <returns>Whether it is.</returns>
    public bool IsThrottledOn(int cpu) => _queues[cpu].IsThrottled;

    internal GroupQueue QueueOf(int cpu) => _queues[cpu];

    /// <summary>Charges a CPU for what its task ran (<c>account_cfs_rq_runtime</c>).</summary>
    /// <returns><see langword="true"/> if it has nothing left: the task is to be rescheduled.</returns>
    internal bool Account(GroupQueue queue, long time)
    {
        Usage += new Nanoseconds((ulong)time);
        queue.Remaining -= time;
        return queue.Remaining <= 0 && !queue.IsThrottled && !Assign(queue, (long)_limit.Slice.Value);
    }

    /// <summary>Looks whether the tasks of a CPU may go on, and throttles it if not (<c>check_cfs_rq_runtime</c>, <c>throttle_cfs_rq</c>).</summary>
    /// <returns><see langword="true"/> if it is throttled.</returns>
    internal bool Check(GroupQueue queue)
    {
        if (queue.IsThrottled || queue.Remaining > 0)
        {
            return queue.IsThrottled;
        }

        // Somebody may have given something back since.
        if (!Assign(queue, 1))
        {
            queue.IsThrottled = true;
            _throttled.Enqueue(queue);
        }

        return queue.IsThrottled;
    }

    /// <summary>A CPU has no task of the group any more, and gives back what it does not need (<c>return_cfs_rq_runtime</c>).</summary>
    internal void Return(GroupQueue queue)
    {
        long surplus = queue.Remaining - (long)_limit.Kept.Value;
        if (surplus <= 0)
        {
            return;
        }

        queue.Remaining -= surplus;
        _pool += surplus;
        if (_pool > (long)_limit.Slice.Value && _throttled.Count > 0 && !_slack.IsPending)
        {
            _engine.Events.Add(_slack, _engine.Now + (long)_limit.Slack.Value);
        }
    }

    /// <summary>Takes from the quota until a CPU has so much (<c>__assign_cfs_rq_runtime</c>).</summary>
    private bool Assign(GroupQueue queue, long target)
    {
        if (!_period.IsPending)
        {
            _engine.Events.Add(_period, _engine.Now + (long)_limit.Period.Value);
        }

        long amount = Math.Min(_pool, target - queue.Remaining);
        if (amount > 0)
        {
            _pool -= amount;
            queue.Remaining += amount;
            _idle = false;
        }

        return queue.Remaining > 0;
    }

    /// <summary><c>do_sched_cfs_period_timer</c>.</summary>
    private void BeginPeriod()
    {
        Periods++;
        if (_idle && _throttled.Count == 0)
        {
            // Nobody has taken anything for a whole period: the next one to come starts the timer again.
            return;
        }

        _engine.Events.Add(_period, _engine.Now + (long)_limit.Period.Value);
        _pool = (long)_limit.Quota.Value;
        _idle = _throttled.Count == 0;
        if (!_idle)
        {
            ThrottledPeriods++;
            Distribute();
        }
    }

    /// <summary>Pays the debts of the throttled CPUs, in their order, as far as the quota goes (<c>distribute_cfs_runtime</c>).</summary>
    private void Distribute()
    {
        for (int open = _throttled.Count; open > 0 && _pool > 0; open--)
        {
            GroupQueue queue = _throttled.Dequeue();
            long amount = Math.Min(_pool, 1 - queue.Remaining);
            _pool -= amount;
            queue.Remaining += amount;
            if (queue.Remaining <= 0)
            {
                _throttled.Enqueue(queue);
                continue;
            }

            queue.IsThrottled = false;
            while (queue.Parked.TryDequeue(out VcpuThread? thread))
            {
                thread.Unpark();
            }
        }
    }

    private sealed class PeriodTimer(TaskGroup group) : HostEvent
    {
        public override int Kind => 2;

        public override VcpuThread? Happen()
        {
            group.BeginPeriod();
            return null;
        }
    }

    /// <summary><c>do_sched_cfs_slack_timer</c>.</summary>
    private sealed class SlackTimer(TaskGroup group) : HostEvent
    {
        public override int Kind => 3;

        public override VcpuThread? Happen()
        {
            if (group._pool > (long)group._limit.Slice.Value)
            {
                group.Distribute();
            }

            return null;
        }
    }
}
