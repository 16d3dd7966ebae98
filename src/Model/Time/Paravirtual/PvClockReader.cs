namespace VcpuLint.Model;

/// <summary>
/// How a guest reads its clock (<c>pvclock_clocksource_read</c>, <c>arch/x86/kernel/pvclock.c</c>). Unless the host says that all records come
/// from one pair, the guest never returns less than any of its vCPUs has returned before.
/// </summary>
public sealed class PvClockReader
{
    /// <summary>Gets the last time returned to any vCPU of the guest (<c>last_value</c>).</summary>
    public Nanoseconds LastValue { get; private set; }

    /// <summary>Reads the clock of one vCPU.</summary>
    /// <param name="page">Its record.</param>
    /// <param name="tsc">Its time stamp counter.</param>
    /// <returns>The time.</returns>
    public Nanoseconds Read(PvClockPage page, TscCycles tsc)
    {
        PvClockInfo info = page.ReadConsistent();
        Nanoseconds time = info.ReadAt(tsc);
        if ((info.Flags & PvClockFlags.TscStable) != 0)
        {
            return time;
        }

        LastValue = Nanoseconds.Max(time, LastValue);
        return LastValue;
    }
}
