using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Inserts the check that holds right before the entry, with a way back to where the work is drained; interrupts go off for it, and on
/// again behind the entry, if they are not off there.
/// </summary>
internal sealed class InsertCheckEdits(LoopUnderRepair loop)
{
    /// <summary>The edits that go round in the loop if work is pending, and come back to this entry when it is drained.</summary>
    public IEnumerable<Edit> GoingRound() => Find(static way => way.GoRound(), skip: true);

    /// <summary>The edits that leave to user space if work is pending: right, but not what a loop is for.</summary>
    public IEnumerable<Edit> LeavingLoop() => Find(static way => way.LeaveLoop(), skip: false);

    private IEnumerable<Edit> Find(Func<WayOut, IEnumerable<string[]>> ways, bool skip) =>
        loop.EntersByHypercall ? [] : loop.Trail.Outwards(loop.Trail.End).SelectMany(i => At(i, ways, skip));

    private IEnumerable<Edit> At(int index, Func<WayOut, IEnumerable<string[]>> ways, bool skip)
    {
        if (loop.Trail.SiteAt(index) is not { } site || !loop.IsEditable(site) || StatementText.Around(site) is not { } statement)
        {
            yield break;
        }

        var scope = new Scope(loop, loop.Trail, index, statement.SpanStart);
        bool isOff = loop.Trail[index].State.Machine.InterruptsOff;
        string? disable = scope.Call(static (_, c) => c.Makes(new ContextChange(null, true)));
        string? enable = scope.Call(static (_, c) => c.Makes(new ContextChange(null, false)));
        bool isPrepared = loop.Trail[index].State.Machine is { JudgesPreparation: false } or { InterruptsOff: true, Prepared: true };
        string[] prepare = !isPrepared && scope.Prepare() is { } call ? [call + ";"] : [];
        if (scope.WholeCheck() is not { } check || (!isOff && (disable is null || enable is null)))
        {
            yield break;
        }

        var writer = new StatementText(loop.Text);
        foreach (string[] back in ways(new WayOut(loop, loop.Trail, index, statement)))
        {
            yield return isOff
                ? new Edit(writer.Before(statement, [.. prepare, .. Guard.If(check, back)], blankAfter: true))
                : new Edit(writer.Around(statement, [disable + ";", .. prepare, .. Guard.If(check, [enable + ";", .. back])], [enable + ";"]));
        }

        if (skip && isOff && statement is ExpressionStatementSyntax)
        {
            yield return new Edit(writer.Under(statement, prepare, $"if (!{check})"));
        }
    }
}
