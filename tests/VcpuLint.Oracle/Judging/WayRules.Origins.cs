using VcpuLint.Oracle.Programs;
using static VcpuLint.Oracle.Judging.Facets;

namespace VcpuLint.Oracle.Judging;

/// <content>Where a facet comes from, and where it leads.</content>
internal sealed partial class WayRules
{
    /// <summary>Whether a state is an entry that a call before it is blamed for, by the rule.</summary>
    public bool IsWrongEntry(int node, int rule)
    {
        ulong state = graph.Nodes[node];
        return Is(node, Operation.Enter) && (rule == 1010
            ? (state & ClearedOrder) != 0
            : (state & GaveUpCpu) != 0 && Machine.LeavesWorkOpen(Machine.JudgeEntry(state, _hypercall)));
    }

    /// <summary>Reports, for the entries that are wrong with the facet, the calls by which it can have come there.</summary>
    private void Blame(int rule, ulong facet)
    {
        _facet = facet;
        for (int node = 0; node < graph.Count; node++)
        {
            _leads[node] = IsWrongEntry(node, rule);
        }

        SpreadBack();
        for (int node = 0; node < graph.Count; node++)
        {
            if ((graph.Nodes[node] & facet) == 0 && (Leads(graph.Next[node]) || Leads(graph.Other[node])))
            {
                Report(node, rule, At(node).Site);
            }
        }
    }

    /// <summary>
    /// 1105: what was ordered by a drain that 1006 is reported for is not reported again. From the states of that report back to the drains that
    /// gave the order, and from there forth to all states in which it stands.
    /// </summary>
    private void LookForTakenRequests()
    {
        _facet = MustExit;
        for (int node = 0; node < graph.Count; node++)
        {
            _leads[node] = (graph.Nodes[node] & MustExit) != 0 && (_goesOn[node] || Is(node, Operation.Enter));
        }

        SpreadBack();
        for (int node = 0; node < graph.Count; node++)
        {
            _chosen[node] = false;
        }

        for (int node = 0; node < graph.Count; node++)
        {
            if ((graph.Nodes[node] & MustExit) == 0 && Leads(graph.Other[node]))
            {
                _chosen[graph.Other[node]] = true;
            }
        }

        SpreadForth();
        for (int node = 0; node < graph.Count; node++)
        {
            if ((graph.Nodes[node] & MustExit) != 0 && !_chosen[node] && Is(node, Operation.CheckRequest))
            {
                Report(node, 1105, At(node).Site);
            }
        }
    }

    private bool Leads(int node) => node >= 0 && _leads[node];

    private void SpreadBack()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int node = graph.Count - 1; node >= 0; node--)
            {
                if (!_leads[node] && (graph.Nodes[node] & _facet) != 0 && (Leads(graph.Next[node]) || Leads(graph.Other[node])))
                {
                    _leads[node] = true;
                    changed = true;
                }
            }
        }
    }

    private void SpreadForth()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int node = 0; node < graph.Count; node++)
            {
                if (_chosen[node])
                {
                    changed |= Choose(graph.Next[node]) | Choose(graph.Other[node]);
                }
            }
        }
    }

    private bool Choose(int node)
    {
        if (node < 0 || _chosen[node] || (graph.Nodes[node] & _facet) == 0)
        {
            return false;
        }

        return _chosen[node] = true;
    }
}
