using VcpuLint.Oracle.Programs;
using static VcpuLint.Oracle.Judging.Facets;

namespace VcpuLint.Oracle.Judging;

/// <summary>
/// The rules that are about ways and not about calls: cycles (1004, 1006, 1103), and calls that are blamed for what comes of them (1010, 1103)
/// or not because something else is (1105).
/// </summary>
internal sealed partial class WayRules(FindingList findings, StateGraph graph, LoopCompiler compiler)
{
    private readonly Components _components = new();
    private bool[] _spins = [];
    private bool[] _goesOn = [];
    private bool[] _leads = [];
    private bool[] _chosen = [];

    /// <summary>What states, by <see cref="_facet"/>, both ends of an edge have to be.</summary>
    private ulong _facet;
    private ulong _seenFacet;
    private bool _hypercall;

    public void Look(Machine seen, PortTraits port)
    {
        bool cycles = compiler.HasLoop && (seen.SeenAgain != 0 || seen.LeaveAgain || seen.LooksAtSignals);
        if (!cycles && !seen.BlamesCall && !seen.TakesRequest)
        {
            return;
        }

        _hypercall = (port & PortTraits.Hypercall) != 0;
        Prepare();
        if (compiler.HasLoop)
        {
            for (int flags = seen.SeenAgain; flags != 0; flags &= flags - 1)
            {
                LookForSpin(flags & -flags);
            }

            if (seen.LeaveAgain)
            {
                LookForLostOrder();
            }

            if (seen.LooksAtSignals)
            {
                LookForBusyWait();
            }
        }

        if (seen.BlamesCall)
        {
            Blame(1010, ClearedOrder);
            Blame(1103, GaveUpCpu);
        }

        if (seen.TakesRequest)
        {
            LookForTakenRequests();
        }

        // Whoever asks for the way of a finding asks for the facet that it was found by.
        _facet = _seenFacet;
    }

    /// <summary>Whether an edge goes from a state with the facet to one with it.</summary>
    public bool Keeps(int node, bool other) =>
        (graph.Nodes[node] & _facet) != 0 && (graph.Nodes[other ? graph.Other[node] : graph.Next[node]] & _facet) != 0;

    /// <summary>Whether an edge neither enters, drains nor waits, nor looks at other work than signals, nor sees a signal.</summary>
    public bool OnlyLooksAtSignals(int node, bool other)
    {
        ref readonly var instruction = ref At(node);
        if (instruction.Kind is StepKind.BeginHelper or StepKind.MayThrow)
        {
            return !compiler.HelperWaits;
        }

        if (instruction.Kind != StepKind.Operate)
        {
            return true;
        }

        int mask = MaskOf(instruction.Operation);
        return mask == 0 ? !Waiting.Is(instruction.Operation) : (mask & ~Signals) == 0 && !other;
    }

    private void Report(int node, int rule, int site, int flags = 0)
    {
        bool seen = findings.SeenAt >= 0;
        findings.At = node;
        findings.Add(rule, site, flags);
        if (!seen && findings.SeenAt >= 0)
        {
            _seenFacet = _facet;
        }
    }

    private ref readonly Instruction At(int node) => ref compiler.Code[PlaceOf(graph.Nodes[node])];

    private bool Is(int node, Operation operation)
    {
        ref readonly var instruction = ref At(node);
        return instruction.Kind == StepKind.Operate && instruction.Operation == operation;
    }

    private void Prepare()
    {
        int count = graph.Count;
        if (_spins.Length < count)
        {
            int size = graph.Nodes.Length;
            (_spins, _goesOn, _leads, _chosen) = (new bool[size], new bool[size], new bool[size], new bool[size]);
        }

        Array.Clear(_spins, 0, count);
        Array.Clear(_goesOn, 0, count);
    }

    private void Find(ulong facet)
    {
        _facet = facet;
        _components.Find(graph, Keeps);
        Array.Clear(_chosen, 0, graph.Count);
    }

    /// <summary>1004 for one flag: a cycle on which it stays seen, and on which it is seen.</summary>
    private void LookForSpin(int flag)
    {
        Find((ulong)flag << DirtyAt);
        var component = _components.Of;
        for (int node = 0; node < graph.Count; node++)
        {
            ref readonly var instruction = ref At(node);
            if (instruction.Kind == StepKind.Operate && (MaskOf(instruction.Operation) & flag) != 0
                && (graph.Nodes[node] & _facet) != 0 && component[node] == component[graph.Other[node]])
            {
                Report(node, 1004, -1, flag);
                _chosen[component[node]] = true;
            }
        }

        MarkChosen(_spins);
    }

    /// <summary>1006 without an entry: a cycle on which the order to leave stays, and is given again.</summary>
    private void LookForLostOrder()
    {
        Find(MustExit);
        var component = _components.Of;
        Array.Clear(_leads, 0, graph.Count);
        for (int node = 0; node < graph.Count; node++)
        {
            // An entry with the order standing is reported where it is; one step leads on from it, on the same component.
            if ((graph.Nodes[node] & MustExit) != 0 && Is(node, Operation.Enter))
            {
                _leads[component[node]] = true;
            }
        }

        for (int node = 0; node < graph.Count; node++)
        {
            ref readonly var instruction = ref At(node);
            if (instruction.Kind == StepKind.Operate && instruction.Operation.Drains() && (graph.Nodes[node] & MustExit) != 0
                && graph.Other[node] >= 0 && component[node] == component[graph.Other[node]] && !_leads[component[node]])
            {
                Report(node, 1006, -1);
                _chosen[component[node]] = true;
            }
        }

        MarkChosen(_goesOn);
    }

    /// <summary>1103 for a cycle: nothing on it but looks at signals. One that spins on work that it sees is 1004 already.</summary>
    private void LookForBusyWait()
    {
        _components.Find(graph, OnlyLooksAtSignals);
        var component = _components.Of;
        Array.Clear(_leads, 0, graph.Count);
        for (int node = 0; node < graph.Count; node++)
        {
            _leads[component[node]] |= _spins[node];
        }

        for (int node = 0; node < graph.Count; node++)
        {
            ref readonly var instruction = ref At(node);
            int mask = instruction.Kind == StepKind.Operate ? MaskOf(instruction.Operation) : 0;
            if (mask != 0 && (mask & ~Signals) == 0 && component[node] == component[graph.Next[node]] && !_leads[component[node]])
            {
                Report(node, 1103, -1);
            }
        }
    }

    private void MarkChosen(bool[] marks)
    {
        for (int node = 0; node < graph.Count; node++)
        {
            marks[node] |= _chosen[_components.Of[node]];
        }
    }
}
