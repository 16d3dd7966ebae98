using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Inserts the check that holds right before the entry, with the way back to where the work is drained; interrupts go off for it, and on
/// again behind the entry, if they are not off there.
/// </summary>
internal sealed class InsertCheckEdits(LoopUnderRepair loop)
{
    public IEnumerable<Edit> Find() => loop.Trail.Outwards(loop.Trail.End).SelectMany(At);

    private IEnumerable<Edit> At(int index)
    {
        if (loop.EntersByHypercall || loop.Trail.SiteAt(index) is not { } site || !loop.IsEditable(site) || StatementText.Around(site) is not { } statement)
        {
            yield break;
        }

        var scope = new Scope(loop, loop.Trail, index, statement.SpanStart);
        if (scope.WholeCheck() is not { } check)
        {
            yield break;
        }

        var writer = new StatementText(loop.Text);
        var wayOut = new WayOut(loop, loop.Trail, index, statement);
        if (loop.Trail[index].State.Machine.InterruptsOff)
        {
            foreach (string[] back in wayOut.GoRound())
            {
                yield return new Edit(writer.Before(statement, Guard.If(check, back), blankAfter: true));
            }

            yield break;
        }

        string? disable = scope.Call(static (_, c) => c.Makes(new ContextChange(null, true)));
        string? enable = scope.Call(static (_, c) => c.Makes(new ContextChange(null, false)));
        if (disable is null || enable is null)
        {
            yield break;
        }

        foreach (string[] back in wayOut.GoRound())
        {
            string[] lines = [disable + ";", .. Guard.If(check, [enable + ";", .. back])];
            yield return new Edit((TextChange[])[.. writer.Around(statement, lines, [enable + ";"])]);
        }
    }
}
