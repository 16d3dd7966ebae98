using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>
/// A path through a root and its callees, with the calls that are open at each of its nodes: an edit in a callee has to give back what
/// was taken since that callee began, and no more.
/// </summary>
internal sealed class Trail
{
    private readonly IReadOnlyList<NodeKey> _nodes;
    private readonly Frame[] _frames;

    public Trail(ViolationPath path)
    {
        _nodes = path.Nodes;
        _frames = FindFrames(path.Nodes);
        var calls = new List<PathCall>();
        for (int i = 0; i < _nodes.Count; i++)
        {
            if (StepAt(i).Instr is EventInstr { Site: ExpressionSyntax site } instr)
            {
                calls.Add(new PathCall(i, _nodes[i], instr, site));
            }
        }

        Calls = calls;
    }

    /// <summary>Gets the protocol calls, in order.</summary>
    public IReadOnlyList<PathCall> Calls { get; }

    /// <summary>Gets the place of the last node, which is where the path leads to.</summary>
    public int End => _nodes.Count - 1;

    public NodeKey this[int index] => _nodes[index];

    public SyntaxNode? SiteAt(int index) => StepAt(index).Site;

    /// <summary>Where the activation of the body that runs at a node began.</summary>
    public int StartOf(int index) => _frames[index].Start;

    /// <summary>The node itself, the call in its caller that is open there, the call in that one's caller, and so on.</summary>
    public IEnumerable<int> Outwards(int index)
    {
        for (int i = index; i >= 0; i = _frames[i].Call)
        {
            yield return i;
        }
    }

    /// <summary>The calls between the last guest exit before a node, or the start, and the node.</summary>
    public IEnumerable<PathCall> SinceGuestExit(int index)
    {
        int from = Calls.LastOrDefault(c => c.Index < index && c.Instr.Contract.EntersGuest)?.Index ?? -1;
        return Calls.Where(c => c.Index > from && c.Index < index);
    }

    /// <summary>Where the activation that runs at a node first got to a piece of its code.</summary>
    public int FirstInside(int index, SyntaxNode code)
    {
        for (int i = StartOf(index); i < index; i++)
        {
            if (_frames[i] == _frames[index] && StepAt(i).Site is { } site && code.Span.Contains(site.Span))
            {
                return i;
            }
        }

        return index;
    }

    private VcpuLint.Analyzers.Flow.Step StepAt(int index) => _nodes[index].Instance.Program.Steps[_nodes[index].Step];

    private static Frame[] FindFrames(IReadOnlyList<NodeKey> nodes)
    {
        var frames = new Frame[nodes.Count];
        var open = new Stack<Frame>();
        for (int i = 0; i < nodes.Count; i++)
        {
            var (instance, step, _) = nodes[i];
            if (i == 0)
            {
                open.Push(new Frame(instance, 0, -1));
            }
            else if (step == instance.Program.Entry && nodes[i - 1].Instance.Program.Steps[nodes[i - 1].Step].Instr is CallInstr call
                && call.Targets.Contains(instance.Program.Body))
            {
                open.Push(new Frame(instance, i, i - 1));
            }
            else
            {
                while (open.Count > 1 && open.Peek().Instance != instance)
                {
                    open.Pop();
                }
            }

            frames[i] = open.Peek();
        }

        return frames;
    }

    /// <summary>One activation of a body: where it began, and the node of the call that began it.</summary>
    private sealed record Frame(Instance Instance, int Start, int Call);
}
