using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// A gate that lets only so many through in an interval (<c>struct ratelimit_state</c>, <c>lib/ratelimit.c</c>). The whole burst can pass at the
/// beginning of an interval, and nothing is owed to those turned away: whoever is turned away has to do without.
/// </summary>
/// <param name="interval">How long an interval is (<c>interval</c>, there in jiffies); 0 lets everybody through.</param>
/// <param name="burst">How many pass in an interval (<c>burst</c>); 0 or less lets nobody through.</param>
public sealed class RateGate(Nanoseconds interval, int burst)
{
    private Nanoseconds? _begin;
    private int _passed;

    /// <summary>Gets how many were turned away since the gate was made (<c>missed</c>).</summary>
    public int Missed { get; private set; }

    /// <summary>
    /// Asks to pass (<c>__ratelimit</c>). An interval begins with the first to ask after the one before is over. Context: any.
    /// </summary>
    /// <returns><see langword="true"/>: go ahead; <see langword="false"/>: too many have in this interval.</returns>
    [RateGate]
    public bool TryAcquire()
    {
        if (interval == Nanoseconds.Zero)
        {
            return true;
        }

        Nanoseconds now = HostClock.Monotonic();
        if (_begin is not { } begin || now > begin + interval)
        {
            _begin = now;
            _passed = 0;
        }

        if (_passed < burst)
        {
            _passed++;
            return true;
        }

        Missed++;
        return false;
    }
}
