using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <content>Whether a program may come to where it goes round for ever and does nothing that lets anybody else do something.</content>
internal sealed partial class Judge
{
    private readonly Components _rounds = new();

    /// <summary>Whether some states that reach each other reach nothing else, with no entry, drain or wait and no look at work among them.</summary>
    /// <param name="program">The program.</param>
    public bool NeverEnds(LoopProgram program)
    {
        Search(program);
        _rounds.Find(_graph, static (_, _) => true);
        bool[] goesRound = new bool[_graph.Count];
        bool[] ends = new bool[_graph.Count];
        for (int node = 0; node < _graph.Count; node++)
        {
            int round = _rounds.Of[node];
            foreach (int next in (ReadOnlySpan<int>)[_graph.Next[node], _graph.Other[node]])
            {
                bool stays = next >= 0 && _rounds.Of[next] == round;
                goesRound[round] |= stays;
                ends[round] |= next >= 0 && !stays;
            }

            ends[round] |= LetsOthersWork(node);
        }

        return Enumerable.Range(0, _graph.Count).Any(round => goesRound[round] && !ends[round]);
    }

    private bool LetsOthersWork(int node)
    {
        ref readonly var instruction = ref _compiler.Code[Facets.PlaceOf(_graph.Nodes[node])];
        return instruction.Kind == StepKind.Operate && (Waiting.Is(instruction.Operation) || Facets.MaskOf(instruction.Operation) != 0);
    }
}
