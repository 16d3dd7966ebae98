using System.Collections.Immutable;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <content>Shows by which way a rule is broken. It judges the program anew, and takes its time.</content>
internal sealed partial class Judge
{
    /// <summary>Finds a shortest way to a finding; null if the program has no such finding.</summary>
    public Witness? Explain(LoopProgram program, Finding finding)
    {
        _findings.Watched = (finding.Rule, finding.Site);
        Search(program);
        _findings.Watched = default;
        int at = _findings.SeenAt;
        if (at < 0)
        {
            return null;
        }

        var graph = finding.Rule == 1011 ? _reasons.Graph : _graph;
        var stem = ImmutableArray.CreateBuilder<WitnessStep>();
        var round = ImmutableArray.CreateBuilder<WitnessStep>();
        AddStem(stem, graph, at);
        if (finding.Site < 0)
        {
            bool spins = finding.Rule != 1103;
            Func<int, bool, bool> belongs = spins ? _ways.Keeps : _ways.OnlyLooksAtSignals;
            AddStep(round, graph, at, spins);
            AddWay(round, graph, spins ? graph.Other[at] : graph.Next[at], belongs, node => node == at);
        }
        else
        {
            AddStep(stem, graph, at, outcome: null);
            if (finding.Rule is 1010 or 1103)
            {
                int end = AddWay(stem, graph, graph.Next[at], _ways.Keeps, node => _ways.IsWrongEntry(node, finding.Rule));
                AddStep(stem, graph, end, outcome: null);
            }
        }

        return new(stem.ToImmutable(), round.ToImmutable());
    }

    private void AddStem(ImmutableArray<WitnessStep>.Builder steps, StateGraph graph, int end)
    {
        var way = new Stack<int>();
        for (int node = end; node >= 0; node = graph.Parent[node])
        {
            way.Push(node);
        }

        AddEdges(steps, graph, [.. way]);
    }

    /// <summary>Adds a shortest way from a state to one that is wanted, by edges of a part of the graph; returns where it ends.</summary>
    private int AddWay(
        ImmutableArray<WitnessStep>.Builder steps, StateGraph graph, int start, Func<int, bool, bool> belongs, Func<int, bool> isWanted)
    {
        var parents = new Dictionary<int, int> { [start] = -1 };
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out int node))
        {
            if (isWanted(node))
            {
                var way = new Stack<int>();
                for (int step = node; step >= 0; step = parents[step])
                {
                    way.Push(step);
                }

                AddEdges(steps, graph, [.. way]);
                return node;
            }

            foreach (bool other in new[] { false, true })
            {
                int target = other ? graph.Other[node] : graph.Next[node];
                if (target >= 0 && belongs(node, other) && parents.TryAdd(target, node))
                {
                    open.Enqueue(target);
                }
            }
        }

        throw new InvalidOperationException("What the graph promised is not to be found in it.");
    }

    private void AddEdges(ImmutableArray<WitnessStep>.Builder steps, StateGraph graph, int[] way)
    {
        for (int i = 0; i + 1 < way.Length; i++)
        {
            AddStep(steps, graph, way[i], graph.Next[way[i]] != way[i + 1]);
        }
    }

    /// <summary>Adds what is done in a state. Steps that only follow from others, such as a test of a variable, are left out.</summary>
    private void AddStep(ImmutableArray<WitnessStep>.Builder steps, StateGraph graph, int node, bool? outcome)
    {
        ref readonly var instruction = ref _compiler.Code[Facets.PlaceOf(graph.Nodes[node])];
        string answer = outcome switch
        {
            null => string.Empty,
            true => "true",
            false => "false",
        };
        switch (instruction.Kind)
        {
            case StepKind.Operate:
                var operation = instruction.Operation;
                string result = operation.Drains() && outcome is { } negative ? negative ? "negative" : "0" : answer;
                bool says = operation.Drains() || operation.Answers();
                steps.Add(new(instruction.Site, NotationWriter.NameOf(operation), says ? result : string.Empty));
                break;
            case StepKind.Choose:
                steps.Add(new(-1, "free", answer));
                break;
            case StepKind.BeginHelper:
                steps.Add(new(instruction.Site, "help", string.Empty));
                break;
            case StepKind.MayThrow when outcome == true:
                steps.Add(new(instruction.Site, "help throws", string.Empty));
                break;
            case StepKind.Return:
                steps.Add(new(instruction.Site, $"return {NotationWriter.NameOf(instruction.Value)}", string.Empty));
                break;
        }
    }
}
