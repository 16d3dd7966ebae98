using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Keeps time from being taken back from the guest's TSC: the step is made only where it leads forward, or the TSC catches up. Only the author knows
/// which; where catching up is half done already, that is what the code is meant to do.
/// </summary>
internal sealed class ErasedTimeEdits(LoopUnderRepair loop)
{
    public IEnumerable<Candidate> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } move || move.Index != loop.Trail.End)
        {
            return [];
        }

        var forward = move.Site is InvocationExpressionSyntax site && loop.IsEditable(site) ? new ForwardOnlyEdits(loop, move, site).Find() : [];
        var catchUp = new CatchUpEdits(loop).Find();
        return loop.Finding.Verdict.Reason == Reason.NotRequested ? catchUp.Concat(forward) : forward.Concat(catchUp);
    }
}
