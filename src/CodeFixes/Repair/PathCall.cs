using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>A protocol call on a path.</summary>
/// <param name="Index">Its place on the path.</param>
/// <param name="Node">The call and the state it is made in.</param>
/// <param name="Instr">The call and its contract.</param>
/// <param name="Site">The call in the source.</param>
internal sealed record PathCall(int Index, NodeKey Node, EventInstr Instr, ExpressionSyntax Site)
{
    /// <summary>Gets the protocol state before the call.</summary>
    public MachineState State => Node.State.Machine;

    /// <summary>Gets the body that makes the call.</summary>
    public Body Body => Node.Instance.Program.Body;

    /// <summary>Gets a value indicating whether the call is about the vCPU that is entered.</summary>
    public bool IsOwn => Instr.Receiver.Decide(Node.Instance.Context) == Owner.Own;

    /// <summary>The work flags that the call tests; 0 if it tests none or which ones is not known.</summary>
    public uint TestedFlags()
    {
        foreach (var e in Instr.Contract.Events)
        {
            if (e.Kind != EventKind.TestWork)
            {
                continue;
            }

            if (!e.FromArgument)
            {
                return e.Mask;
            }

            return Instr.Argument is not null
                && Node.Instance.Program.Evaluator.Evaluate(Instr.Argument, Node.State.Env) is { IsConstant: true, MayBeNull: false } constant
                    ? Instr.Contract.Argument(constant.Value) ?? 0
                    : 0;
        }

        return 0;
    }
}
