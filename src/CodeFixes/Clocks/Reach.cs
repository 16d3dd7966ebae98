using VcpuLint.Analyzers.Flow;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>What a body leads to.</summary>
internal static class Reach
{
    /// <summary>The body, what it calls, what that calls, and so on.</summary>
    public static IEnumerable<Body> Of(Body body)
    {
        var found = new HashSet<Body> { body };
        var pending = new Stack<Body>(found);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            foreach (var callee in next.Lowered.Callees.Where(found.Add))
            {
                pending.Push(callee);
            }
        }
    }
}
