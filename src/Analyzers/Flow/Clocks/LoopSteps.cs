using System.Collections.Concurrent;
using System.Collections.Immutable;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>The steps of a program by the loop over the vCPUs that they are done in.</summary>
/// <param name="steps">The program's steps.</param>
/// <param name="entry">The first of them.</param>
internal sealed class LoopSteps(ImmutableArray<Step> steps, int entry)
{
    private readonly ConcurrentDictionary<int, HashSet<int>> _known = new();

    /// <summary>Whether a step is part of the loop that has this number.</summary>
    public bool Contains(int loop, int step) => _known.GetOrAdd(loop, Find).Contains(step);

    private HashSet<int> Find(int loop)
    {
        var edges = steps.SelectMany(static (s, from) => s.Next.Select(to => (from, to))).ToArray();
        var asking = Enumerable.Range(0, steps.Length)
            .Where(i => ((steps[i].Instr is EventInstr e && Handlers.IsRaise(e)) || steps[i].Instr is CallInstr) && steps[i].Instr!.Site is { } site && Loops.NumberAt(site) == loop);
        return [.. asking.SelectMany(i => InnermostLoop.Around(i, edges, steps.Length, entry).Steps)];
    }
}
