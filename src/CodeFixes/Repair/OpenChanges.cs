namespace VcpuLint.CodeFixes.Repair;

/// <summary>The changes of the context that a stretch of a path made and did not take back, in the order they were made.</summary>
internal static class OpenChanges
{
    public static IReadOnlyList<(ContextChange Change, PathCall Call)> Between(Trail trail, int from, int to)
    {
        var open = new List<(ContextChange Change, PathCall Call)>();
        foreach (var call in trail.Calls.Where(c => c.Index >= from && c.Index < to))
        {
            foreach (var e in call.Instr.Contract.Events)
            {
                if (ContextChange.Of(e) is not { } change || change.IsVoid(call.State))
                {
                    continue;
                }

                int undone = open.FindLastIndex(o => o.Change == change.Inverse);
                if (undone >= 0)
                {
                    open.RemoveAt(undone);
                }
                else
                {
                    open.Add((change, call));
                }
            }
        }

        return open;
    }
}
