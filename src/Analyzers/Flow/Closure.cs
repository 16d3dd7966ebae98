using System.Collections.Concurrent;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// Something that a body has of its own or gets from the bodies it leads to. It is found once for each body: bodies that lead to each other
/// have it together, so the graph is walked by its strongly connected components (Tarjan's algorithm, without recursion). Two threads may
/// both find it.
/// </summary>
internal sealed class Closure<TNode, T>(Func<TNode, T> own, Func<TNode, IEnumerable<TNode>> next, Func<T, T, T> join, CancellationToken cancellation)
    where TNode : class
{
    private readonly ConcurrentDictionary<TNode, T> _known = new();

    public T Of(TNode body) => _known.TryGetValue(body, out var known) ? known : Find(body);

    private T Find(TNode start)
    {
        var visited = new Dictionary<TNode, Frame>();
        var open = new Stack<Frame>();
        var path = new Stack<Frame>();
        Enter(start);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var frame = path.Peek();
            if (frame.Next.MoveNext())
            {
                var target = frame.Next.Current;
                if (_known.TryGetValue(target, out var known))
                {
                    frame.Value = join(frame.Value, known);
                }
                else if (visited.TryGetValue(target, out var seen))
                {
                    frame.Low = Math.Min(frame.Low, seen.Index);
                }
                else
                {
                    Enter(target);
                }

                continue;
            }

            path.Pop();
            var caller = path.Count > 0 ? path.Peek() : null;
            if (frame.Low < frame.Index)
            {
                caller!.Low = Math.Min(caller.Low, frame.Low);
                continue;
            }

            var value = Leave(frame);
            if (caller is null)
            {
                return value;
            }

            caller.Value = join(caller.Value, value);
        }

        void Enter(TNode body)
        {
            var frame = new Frame(body, visited.Count, own(body), next(body).GetEnumerator());
            visited.Add(body, frame);
            open.Push(frame);
            path.Push(frame);
        }

        T Leave(Frame first)
        {
            // The members of the component lie on top of its first one.
            var members = new List<Frame>();
            var value = first.Value;
            Frame member;
            do
            {
                member = open.Pop();
                members.Add(member);
                value = join(value, member.Value);
            }
            while (member != first);
            foreach (var each in members)
            {
                _known.TryAdd(each.Body, value);
            }

            return value;
        }
    }

    private sealed class Frame(TNode body, int index, T value, IEnumerator<TNode> next)
    {
        public TNode Body { get; } = body;

        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public T Value { get; set; } = value;

        public IEnumerator<TNode> Next { get; } = next;
    }
}
