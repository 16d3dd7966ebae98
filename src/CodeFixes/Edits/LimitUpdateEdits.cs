using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Limits how often the clocks of a whole VM are updated: the vCPU asks for its own update only, or it asks a rate limit first and for its own
/// update where that says no. Or the handler is changed: what is left to work that runs later is limited by how often that runs.
/// </summary>
internal sealed class LimitUpdateEdits
{
    private readonly LoopUnderRepair _loop;
    private readonly ClockRequestsAtHand _requests;
    private readonly IFieldSymbol? _local;

    public LimitUpdateEdits(LoopUnderRepair loop)
    {
        _loop = loop;
        _requests = new ClockRequestsAtHand(loop);
        _local = _requests.FindLocal();
    }

    public IEnumerable<Candidate> Find()
    {
        if (_loop.Trail.Calls.LastOrDefault() is not { } raise || raise.Index != _loop.Trail.End || _local is null)
        {
            yield break;
        }

        bool names = false;
        foreach (int index in _loop.Trail.Outwards(raise.Index))
        {
            // Where the request is named, it may be another one.
            if (_loop.Trail.SiteAt(index) is InvocationExpressionSyntax site && _loop.IsEditable(site)
                && WideRequestsIn(site) is { Length: > 0 } wide)
            {
                names = true;
                foreach (var candidate in AtRequest(index, site, wide, raise.IsOwn))
                {
                    yield return candidate;
                }
            }
        }

        foreach (var edit in names || raise.IsOwn ? [] : AroundLoop(raise))
        {
            yield return new Candidate(RepairKind.LimitUpdates, edit);
        }

        foreach (var edit in new DeferUpdateEdits(_loop, _local).Find())
        {
            yield return new Candidate(RepairKind.DeferUpdates, edit);
        }
    }

    private IEnumerable<Candidate> AtRequest(int index, InvocationExpressionSyntax site, ExpressionSyntax[] wide, bool isOwn)
    {
        string local = _requests.TextOf(_local!, _loop.Model, site.SpanStart);
        if (isOwn && !IsSharedWithColdCode(site))
        {
            yield return new Candidate(RepairKind.UpdateOwnClock, new Edit(ReplaceBy(wide, local)));
        }

        foreach (var gate in new RateGates(_loop, site).Find(new Scope(_loop, _loop.Trail, index, site.SpanStart)))
        {
            if (wide.Length == 1)
            {
                yield return new Candidate(RepairKind.LimitUpdates, new Edit((TextChange[])[Choose(wide[0], gate.Ask, local), .. gate.Added]));
            }
        }
    }

    /// <summary>Lets the answer of a limit choose; where something chooses between the same two requests, the limit is one condition more.</summary>
    private TextChange Choose(ExpressionSyntax wide, string ask, string local)
    {
        if (wide.Parent is ConditionalExpressionSyntax choice && choice.WhenTrue == wide && IsLocal(choice.WhenFalse))
        {
            bool binds = choice.Condition is not (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression }
                or AssignmentExpressionSyntax);
            return new TextChange(choice.Condition.Span, binds ? $"{choice.Condition} && {ask}" : $"({choice.Condition}) && {ask}");
        }

        string written = $"{ask} ? {wide} : {local}";
        return new TextChange(wide.Span, wide.Parent is ArgumentSyntax ? written : $"({written})");
    }

    private bool IsLocal(ExpressionSyntax request) =>
        _loop.Model.GetConstantValue(request) is { HasValue: true, Value: { } value } && Equals(value, _local!.ConstantValue);

    /// <summary>Whether code that runs seldom asks by the same call: that may go on asking for all.</summary>
    private bool IsSharedWithColdCode(SyntaxNode site) => Members.Around(_loop.Model.SyntaxTree.GetRoot(), site.SpanStart) is { } member
        && Members.RootsReaching(_loop.Analysis, member).Any(r => r != _loop.Root && _loop.Analysis.Roots.ClockEntryOf(r).IsCold);

    /// <summary>A request that is the same whatever is asked needs no question, unless asking does something.</summary>
    private IEnumerable<TextChange> ReplaceBy(ExpressionSyntax[] wide, string local)
    {
        foreach (var expression in wide)
        {
            var choice = expression.Parent as ConditionalExpressionSyntax;
            var other = choice is null ? null : choice.WhenTrue == expression ? choice.WhenFalse : choice.WhenTrue;
            bool isPointless = choice is not null && !choice.Condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any()
                && IsLocal(other!);
            yield return new TextChange(isPointless ? choice!.Span : expression.Span, local);
        }
    }

    /// <summary>The parts of the arguments that name a request which updates the whole VM.</summary>
    private ExpressionSyntax[] WideRequestsIn(InvocationExpressionSyntax site) =>
    [
        .. site.ArgumentList.DescendantNodes(static n => n is not (MemberAccessExpressionSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ExpressionSyntax>().Where(e => e is MemberAccessExpressionSyntax or IdentifierNameSyntax
                && SymbolEqualityComparer.Default.Equals(_loop.Model.GetTypeInfo(e).Type, _loop.Analysis.Model.VcpuRequest)
                && _loop.Model.GetConstantValue(e) is { HasValue: true, Value: var value } && _requests.IsWide(value)),
    ];

    /// <summary>A loop over the vCPUs that stands here itself runs where the limit lets it; else this vCPU asks for its own update.</summary>
    private IEnumerable<Edit> AroundLoop(PathCall raise)
    {
        if (!_loop.IsEditable(raise.Site) || Function.LoopAround(raise.Site) is not { } inner)
        {
            yield break;
        }

        var round = inner;
        while (Function.LoopAround(round) is { } outer && outer is ForEachStatementSyntax or ForStatementSyntax)
        {
            round = outer;
        }

        var scope = new Scope(_loop, _loop.Trail, raise.Index, round.SpanStart);
        if (scope.Raise(_requests.TextOf(_local!, _loop.Model, round.SpanStart)) is { } request)
        {
            foreach (var gate in new RateGates(_loop, round).Find(scope))
            {
                yield return new Edit((TextChange[])[.. new StatementText(_loop.Text).Choose(round, gate.Ask, [request + ";"]), .. gate.Added]);
            }
        }
    }
}
