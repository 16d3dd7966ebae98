using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Gives back, on the way out that forgets it, what the path took; or takes again what the path gave away and somebody gives back a second time.
/// The places are the jumps and the ends of the arms on the path, the last one first.
/// </summary>
internal sealed class RestoreEdits(LoopUnderRepair loop)
{
    private readonly StatementText _writer = new(loop.Text);

    public IEnumerable<Edit> Find()
    {
        var trail = loop.Trail;
        var open = trail.Calls.LastOrDefault() is { } last && last.Index == trail.End ? GivenAway(last) : OpenChanges.Between(trail, 0, trail.End);
        if (open.Count == 0)
        {
            yield break;
        }

        int from = open.Min(static o => o.Call.Index);
        foreach (var (place, index) in Places(from))
        {
            var scope = new Scope(loop, trail, index, place.SpanStart);
            var calls = open.Reverse().Select(o => scope.Undo(o.Change, o.Call)).ToArray();
            if (!calls.Contains(null) && !IsRightBefore(open[open.Count - 1].Call, place))
            {
                yield return new Edit(Restore(place, [.. calls.Select(static c => c + ";")]));
            }
        }
    }

    /// <summary>The last change of the kind that a call without a pair makes: it is the one that took the pair away.</summary>
    private IReadOnlyList<(ContextChange Change, PathCall Call)> GivenAway(PathCall unpaired)
    {
        if (unpaired.Instr.Contract.Events.Select(ContextChange.Of).FirstOrDefault(static c => c is { Takes: false }) is not { } wrong)
        {
            return [];
        }

        var earlier = loop.Trail.Calls.LastOrDefault(c => c.Index < unpaired.Index && c.Instr.Contract.Makes(wrong) && !wrong.IsVoid(c.State));
        return earlier is null ? [] : [(wrong, earlier)];
    }

    /// <summary>What is changed and changed back at once need not be changed: which of the two is meant is not for a fix to say.</summary>
    private static bool IsRightBefore(PathCall call, StatementSyntax place) => call.Site.Parent is ExpressionStatementSyntax changing
        && (place is BlockSyntax block ? block.Statements.LastOrDefault() == changing : Next(changing) == place);

    private TextChange[] Restore(StatementSyntax place, string[] lines)
    {
        if (place is BlockSyntax block)
        {
            return _writer.AtEndOf(block, lines);
        }

        // What is returned is computed while all is still held.
        return place is ReturnStatementSyntax { Expression: { } value } && !IsPlain(value) && Hoist.Declare(loop, place, value) is { } hoist
            ? _writer.Instead(place, [hoist.Statement, .. lines, $"return {hoist.Name};"])
            : _writer.Before(place, lines, blankAfter: false);
    }

    private bool IsPlain(ExpressionSyntax value) =>
        value is IdentifierNameSyntax or LiteralExpressionSyntax || loop.Model.GetConstantValue(value).HasValue;

    private IEnumerable<(StatementSyntax Place, int Index)> Places(int from)
    {
        var seen = new HashSet<StatementSyntax>();
        for (int i = loop.Trail.End; i > from; i--)
        {
            foreach (var place in PlacesAt(i))
            {
                if (loop.IsEditable(place) && seen.Add(place))
                {
                    yield return (place, i);
                }
            }
        }
    }

    /// <summary>The jump that follows a node, if there is one, or the end of the body.</summary>
    private IEnumerable<StatementSyntax> PlacesAt(int index)
    {
        var site = loop.Trail.SiteAt(index);
        if (site is null)
        {
            if (index == loop.Trail.End && EndOfRoot() is { } end)
            {
                yield return end;
            }

            yield break;
        }

        if (StatementText.Around(site) is not { } statement)
        {
            yield break;
        }

        if (statement is ReturnStatementSyntax)
        {
            yield return statement;
        }
        else if (statement is IfStatementSyntax choice)
        {
            foreach (var arm in new[] { choice.Statement, choice.Else?.Statement }.OfType<StatementSyntax>())
            {
                var last = arm is BlockSyntax { Statements: { Count: > 0 } inner } ? inner.Last() : arm;
                yield return IsJump(last) || last is BlockSyntax ? last : arm;
            }
        }

        if (Next(statement) is { } next && IsJump(next))
        {
            yield return next;
        }
    }

    private StatementSyntax? EndOfRoot() =>
        (StatementSyntax?)Analyzers.Witness.Places.VoidReturnAfter(loop.Finding.Path.Steps) ?? loop.Root.Syntax switch
        {
            BaseMethodDeclarationSyntax { Body: { } body } => body,
            AccessorDeclarationSyntax { Body: { } body } => body,
            LocalFunctionStatementSyntax { Body: { } body } => body,
            AnonymousFunctionExpressionSyntax { Block: { } body } => body,
            _ => null,
        };

    private static StatementSyntax? Next(StatementSyntax statement)
    {
        var statements = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            _ => default,
        };
        int at = statements.IndexOf(statement);
        return at >= 0 && at + 1 < statements.Count ? statements[at + 1] : null;
    }

    private static bool IsJump(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax;
}
