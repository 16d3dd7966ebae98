using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>Lets the guest's TSC catch up with the time that a step takes back: by the flag for it, and the clock update that acts on it.</summary>
internal sealed class CatchUpEdits(LoopUnderRepair loop)
{
    public IEnumerable<Candidate> Find()
    {
        var requests = new ClockRequestsAtHand(loop);
        if (requests.FindPublishing() is not { } request || !HandledInTime.Is(loop, ClockRequestsAtHand.NumberOf(request)))
        {
            yield break;
        }

        foreach (int index in loop.Trail.Outwards(loop.Trail.End))
        {
            if (loop.Trail.SiteAt(index) is not ExpressionSyntax site || !loop.IsEditable(site))
            {
                continue;
            }

            var scope = new Scope(loop, loop.Trail, index, site.SpanStart);
            if (scope.Raise(requests.TextOf(request, loop.Model, site.SpanStart)) is { } raise)
            {
                foreach (string[] lines in Pairs(new CatchUpSwitches(loop, site).Find(scope).ToArray(), raise))
                {
                    foreach (var edit in new FollowUp(loop).Behind(site, [.. lines.Select(static l => l + ";")]))
                    {
                        yield return new Candidate(RepairKind.CatchUp, edit);
                    }
                }
            }
        }
    }

    /// <summary>What of the two is missing: the flag, the request, or both.</summary>
    private IEnumerable<string[]> Pairs(string[] switches, string raise)
    {
        if (loop.Finding.Verdict.Reason == Reason.NotRequested)
        {
            yield return [raise];
        }

        foreach (string on in switches)
        {
            yield return [on];
        }

        foreach (string on in switches)
        {
            yield return [on, raise];
        }
    }
}
