namespace VcpuLint.Ports.PowerPC.Book3SHvPreP9;

/// <summary>
/// The vcores of a core that are preempted (<c>struct preempted_vcore_list</c>). Its lock is taken inside that of a vcore.
/// </summary>
internal sealed class PreemptedVcores
{
    private readonly HostSpinLock _lock = new();
    private readonly List<Vcore> _vcores = [];

    /// <summary>Puts a vcore on the list.</summary>
    public void Add(Vcore vcore)
    {
        _lock.Lock();
        if (!_vcores.Contains(vcore))
        {
            _vcores.Add(vcore);
        }

        _lock.Unlock();
    }

    /// <summary>Takes a vcore from the list, if another core has not done so already.</summary>
    public void Remove(Vcore vcore)
    {
        _lock.Lock();
        _vcores.Remove(vcore);
        _lock.Unlock();
    }

    /// <summary>Takes the vcores from the list that fit on <paramref name="freeThreads"/> hardware threads.</summary>
    public List<Vcore> Take(int freeThreads)
    {
        List<Vcore> taken = [];
        _lock.Lock();
        foreach (Vcore vcore in _vcores)
        {
            if (vcore.Threads.Count <= freeThreads)
            {
                freeThreads -= vcore.Threads.Count;
                taken.Add(vcore);
            }
        }

        _vcores.RemoveAll(taken.Contains);
        _lock.Unlock();
        return taken;
    }
}
