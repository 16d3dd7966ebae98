using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Flow;

/// <summary>What is left of a solved body, what is found again of it, and what is left of the memory it was solved in.</summary>
public sealed class InstanceTests
{
    private static readonly FlowState s_entry = new(default, Env.Empty);

    [Fact]
    public void A_finished_body_keeps_its_ways_out_and_nothing_else()
    {
        Instance instance = New();
        Exit returns = new(s_entry, Thrown: false), throws = new(s_entry, Thrown: true);
        List<Through> ways = [new(1, 0), new(3, 1), new(7, 2)];
        Assert.Equal(-1, instance.EntryNode);
        instance.EntryNode = 0;
        instance.Exits.Add(returns, (2, default));
        instance.Exits.Add(throws, (1, default));
        instance.Callers.Add(5);

        instance.Detach(ways);

        Assert.Equal([(returns, -1, ways[2]), (throws, -1, ways[1])], instance.Exits.Select(static e => (e.Key, e.Value.Node, e.Value.Way)));
        Assert.Equal((-1, 0, 0), (instance.EntryNode, instance.Callers.Count, instance.LastAt.Length));
    }

    [Fact]
    public void What_was_finished_first_is_found()
    {
        var table = new SummaryTable();
        var (first, second) = (New(), New());
        var key = new SummaryKey(first.Program.Body, CallContext.Undecided, s_entry);

        Assert.Null(table.Find(key));
        table.Publish(key, first);
        table.Publish(key, second);
        Assert.Same(first, table.Find(key));
        Assert.Null(table.Find(key with { Entry = s_entry with { Machine = s_entry.Machine.WithMustExit(true) } }));
    }

    [Fact]
    public void Memory_that_is_given_back_is_empty()
    {
        SolverBuffers buffers = Used(1, 1);

        buffers.Clear();

        Assert.Equal([0, 0, 0, 0, 0, 0], [buffers.Nodes.Count, buffers.Before.Count, buffers.Edges.Count, buffers.Ways.Count, buffers.Pending.Count, buffers.Split.Count]);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(50_000, 50_000, true)]
    [InlineData(50_001, 0, false)]
    [InlineData(0, 50_001, false)]
    [InlineData(50_001, 50_001, false)]
    public void Memory_is_kept_if_it_is_not_much(int nodes, int edges, bool isKept) => Assert.Equal(isKept, Used(nodes, edges).IsSmall);

    private static SolverBuffers Used(int nodes, int edges)
    {
        var buffers = new SolverBuffers();
        buffers.Nodes.AddRange(new NodeKey[nodes]);
        buffers.Edges.AddRange(new Edge[edges]);
        buffers.Before.Add(1);
        buffers.Ways.Add(default);
        buffers.Pending.Push(1);
        buffers.Split.Add(Env.Empty);
        return buffers;
    }

    private static Instance New()
    {
        var body = new Body(null!, null, SyntaxFactory.Block(), null, static () => null);
        return new Instance(new FlowProgram(body, [new Step(), new Step()], 0, [], [], [], [], movesState: true), CallContext.Undecided, s_entry);
    }
}
