namespace VcpuLint.Model;

/// <summary>
/// What is to happen, the earliest first, and at one instant in the order in which it was asked for. An event that is dropped leaves the heap at
/// once, so
/// that the queue is never longer than there are events.
/// </summary>
internal sealed class EventQueue
{
    private HostEvent[] _heap = new HostEvent[64];
    private ulong _order;

    public int Count { get; private set; }

    /// <summary>Gets what happens next, if anything does.</summary>
    public HostEvent? Next => Count == 0 ? null : _heap[0];

    /// <summary>Lets an event wait for an instant; if it waits already, for that one instead.</summary>
    public void Add(HostEvent item, long time)
    {
        Remove(item);
        item.Time = time;
        item.Order = _order++;
        if (Count == _heap.Length)
        {
            Array.Resize(ref _heap, Count * 2);
        }

        Count++;
        Rise(item, Count - 1);
    }

    public void Remove(HostEvent item)
    {
        int index = item.Index;
        if (index < 0)
        {
            return;
        }

        item.Index = -1;
        Count--;
        HostEvent last = _heap[Count];
        _heap[Count] = null!;
        if (last == item)
        {
            return;
        }

        if (index > 0 && IsBefore(last, _heap[(index - 1) / 2]))
        {
            Rise(last, index);
        }
        else
        {
            Sink(last, index);
        }
    }

    private static bool IsBefore(HostEvent one, HostEvent other) =>
        one.Time < other.Time || (one.Time == other.Time && one.Order < other.Order);

    private void Rise(HostEvent item, int index)
    {
        while (index > 0)
        {
            int parent = (index - 1) / 2;
            if (!IsBefore(item, _heap[parent]))
            {
                break;
            }

            Put(_heap[parent], index);
            index = parent;
        }

        Put(item, index);
    }

    private void Sink(HostEvent item, int index)
    {
        while (true)
        {
            int child = (2 * index) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && IsBefore(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsBefore(_heap[child], item))
            {
                break;
            }

            Put(_heap[child], index);
            index = child;
        }

        Put(item, index);
    }

    private void Put(HostEvent item, int index)
    {
        _heap[index] = item;
        item.Index = index;
    }
}
