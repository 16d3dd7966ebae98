using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <summary>
/// Says of a loop program, exactly, which rules it breaks: it reaches every state of the abstract machine at every point, however many rounds
/// that takes, and looks for the cycles in what it reached. It knows no more of the analyzer than the definition of the machine that both
/// follow. One judge is used by one thread.
/// </summary>
internal sealed partial class Judge
{
    private readonly LoopCompiler _compiler;
    private readonly FindingList _findings = new();
    private readonly StateGraph _graph = new();
    private readonly Machine _machine;
    private readonly WayRules _ways;
    private readonly ReasonPass _reasons;

    /// <param name="keepsDeadValues">
    /// States are told apart by variables whose values do not matter any more, as only a judge that is to be compared with a plainer one should.
    /// A cycle or a way that two such states share otherwise is then two, which 1006 and 1105 see where they ask what else is on it.
    /// </param>
    public Judge(bool keepsDeadValues = false)
    {
        _compiler = new(keepsDeadValues);
        _machine = new(_findings);
        _ways = new(_findings, _graph, _compiler);
        _reasons = new(_findings, _compiler);
    }

    /// <summary>Judges a program.</summary>
    public Verdict Run(LoopProgram program)
    {
        _findings.Watched = default;
        Search(program);
        return _findings.ToVerdict();
    }

    private void Search(LoopProgram program)
    {
        _compiler.Compile(program);
        if (_compiler.Length > (int)Facets.Place)
        {
            throw new ArgumentException("The program is too long to be judged.", nameof(program));
        }

        _findings.Clear();
        _machine.Begin(program.Port);
        Reach();
        _ways.Look(_machine, program.Port);
        if ((program.Port & PortTraits.Hypercall) == 0)
        {
            _reasons.Run();
        }
    }

    private void Reach()
    {
        var graph = _graph;
        var code = _compiler.Code;
        graph.Clear();
        graph.Add((ulong)_compiler.Start, -1);
        for (int node = 0; node < graph.Count; node++)
        {
            _findings.At = node;
            ulong state = graph.Nodes[node];
            ref readonly var instruction = ref code[Facets.PlaceOf(state)];
            int outcomes = _machine.Step(instruction, state, out ulong next, out ulong other);
            if ((outcomes & Machine.Onward) != 0)
            {
                int target = graph.Add(Arrive(next, instruction.Next), node);
                graph.Next[node] = target;
            }

            if ((outcomes & Machine.Otherwise) != 0)
            {
                int target = graph.Add(Arrive(other, instruction.Other), node);
                graph.Other[node] = target;
            }
        }
    }

    /// <summary>The state at its next place, without the values of variables that do not matter there.</summary>
    private ulong Arrive(ulong state, int place) =>
        (state & ~(Facets.Place | Facets.Variables)) | (uint)place | (state & ((ulong)_compiler.Live[place] << Facets.VariablesAt));
}
