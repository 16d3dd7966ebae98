namespace VcpuLint.Model;

/// <summary>What became of a vCPU's time, and how often things happened to it. All of it only grows.</summary>
public sealed class VcpuTimes
{
    private readonly long[] _taken = new long[64];
    private readonly long[] _guestWith = new long[1 + (int)ThreadFlag.NeedReschedLazy];

    /// <summary>Gets the time in the guest.</summary>
    public Nanoseconds Guest { get; internal set; }

    /// <summary>Gets the time in the kernel, switches included.</summary>
    public Nanoseconds Kernel { get; internal set; }

    /// <summary>Gets the time in user space.</summary>
    public Nanoseconds UserSpace { get; internal set; }

    /// <summary>
    /// Gets the time in which the task could have run but had no CPU (<c>sched_info.run_delay</c>): what a guest is told as steal time
    /// (<c>record_steal_time</c>).
    /// </summary>
    public Nanoseconds RunDelay { get; internal set; }

    /// <summary>Gets the time in which the task was off the CPU because its group is over its limit.</summary>
    public Nanoseconds Throttled { get; internal set; }

    /// <summary>Gets how often the task came to a CPU.</summary>
    public long Switches { get; internal set; }

    /// <summary>Gets how often that was another CPU than before.</summary>
    public long Migrations { get; internal set; }

    /// <summary>Gets how often the guest was entered.</summary>
    public long Entries { get; internal set; }

    /// <summary>Gets how many of the entries broke the protocol.</summary>
    public long BrokenEntries { get; internal set; }

    /// <summary>Gets how often the task was woken from a sleep.</summary>
    public long WakeUps { get; internal set; }

    /// <summary>Gets how often it was woken for nothing, and slept again.</summary>
    public long VainWakeUps { get; internal set; }

    /// <summary>Gets how often its guest was interrupted because somebody kicked it.</summary>
    public long Interrupts { get; internal set; }

    /// <summary>Gets how often its port, or what that left to others, kicked another vCPU.</summary>
    public long Kicks { get; internal set; }

    /// <summary>Gets how often it returned to user space.</summary>
    public long Returns { get; internal set; }

    /// <summary>Gets how often the port handled a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>How often.</returns>
    public long Handled(VcpuRequest request) => _taken[(int)request];

    /// <summary>Gets the time in the guest behind entries at which a request was pending.</summary>
    public Nanoseconds GuestWithRequests { get; private set; }

    /// <summary>Gets the time in the guest behind entries at which work was pending: so long it was left undone there.</summary>
    /// <param name="flag">The work.</param>
    /// <returns>The time.</returns>
    public Nanoseconds GuestWith(ThreadFlag flag) => Enum.IsDefined(flag)
        ? new Nanoseconds((ulong)_guestWith[(int)flag])
        : throw new ArgumentOutOfRangeException(nameof(flag), flag, "There is no such work.");

    internal void Count(VcpuRequest request) => _taken[(int)request]++;

    /// <summary>Adds time in the guest to what was pending when it was entered.</summary>
    internal void AddUndone(long time, ThreadFlags work, bool requests)
    {
        for (int flag = 0; work != ThreadFlags.None && flag < _guestWith.Length; flag++)
        {
            _guestWith[flag] += ((int)work & (1 << flag)) != 0 ? time : 0;
        }

        GuestWithRequests += new Nanoseconds(requests ? (ulong)time : 0);
    }

    /// <summary>Adds the time of a phase that is over.</summary>
    internal void Add(ThreadPhase phase, long time)
    {
        var amount = new Nanoseconds((ulong)time);
        switch (phase)
        {
            case ThreadPhase.Guest:
                Guest += amount;
                break;
            case ThreadPhase.UserSpace:
                UserSpace += amount;
                break;
            case ThreadPhase.SwitchIn or ThreadPhase.Kernel or ThreadPhase.SwitchOut:
                Kernel += amount;
                break;
            case ThreadPhase.Ready:
                RunDelay += amount;
                break;
            case ThreadPhase.Parked:
                Throttled += amount;
                break;
        }
    }
}
