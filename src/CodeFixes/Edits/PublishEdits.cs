using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Brings the store of the mode, the barrier and the look at the requests into the order that a requester relies on: a store with interrupts off,
/// a full barrier, and then the look, which belongs to the last check of the work.
/// </summary>
internal sealed class PublishEdits(LoopUnderRepair loop)
{
    private readonly StatementText _writer = new(loop.Text);

    public IEnumerable<Edit> Find()
    {
        var stores = Stores().ToArray();
        var looks = Inverted().Concat(Looks()).Concat(Guards()).ToArray();
        var both = from store in stores from look in looks let edit = store.With(look) where edit is not null select edit;
        return loop.Finding.Verdict.Reason is Reason.RequestsUnchecked or Reason.RequestsPending
            ? looks.Concat(stores).Concat(both)
            : stores.Concat(looks).Concat(both);
    }

    private IEnumerable<Edit> Stores()
    {
        var store = loop.Trail.Calls.LastOrDefault(static c => c.IsOwn && c.Instr.Contract.Events.Any(static e => e.Kind == EventKind.StoreMode));
        if (loop.Finding.Verdict.Reason == Reason.NotPublished || store is null)
        {
            return Inserted();
        }

        if (!loop.IsEditable(store.Site) || store.Site is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            || store.Site.Parent is not ExpressionStatementSyntax statement)
        {
            return [];
        }

        var scope = new Scope(loop, loop.Trail, store.Index, statement.SpanStart);
        string name = access.Name.Identifier.ValueText;
        bool isPlain = store.Instr.Contract.StoresMode(barrier: false);
        string publish = isPlain && scope.Twin(store.Instr.Method, static c => c.StoresMode(barrier: true)) is { } twin ? twin.Name : name;
        var edits = new List<Edit>();
        if (publish != name)
        {
            edits.Add(new Edit((TextChange[])[new TextChange(access.Name.Span, publish)]));
        }

        if (loop.Finding.Verdict.Reason == Reason.NoBarrier && scope.Call(static (_, c) => c.IsBarrier()) is { } barrier)
        {
            edits.Add(new Edit(_writer.After(statement, [barrier + ";"])));
        }

        string line = statement.ToString();
        string published = $"{access.Expression}.{publish}{((InvocationExpressionSyntax)store.Site).ArgumentList};";
        foreach (string moved in new[] { line, published }.Distinct())
        {
            if (DisableBehind(store.Index) is { } disable && _writer.Move(statement, disable, text => text.Replace(line, moved)) is { } changes)
            {
                edits.Add(new Edit(changes));
            }
        }

        return edits;
    }

    /// <summary>The statement that disables interrupts last before the entry.</summary>
    private StatementSyntax? DisableBehind(int index) =>
        loop.Trail.Calls.LastOrDefault(c => c.Index > index && IsDisable(c)) is { } disable && loop.IsEditable(disable.Site)
            ? disable.Site.Parent as ExpressionStatementSyntax
            : null;

    /// <summary>
    /// The store that a port forgot, behind the call that disables interrupts for the entry; and where it never takes one back either, the store
    /// of the other mode before interrupts go on again.
    /// </summary>
    private IEnumerable<Edit> Inserted()
    {
        if (loop.Trail.Calls.LastOrDefault(IsDisable) is not { } disable || !loop.IsEditable(disable.Site)
            || disable.Site.Parent is not ExpressionStatementSyntax statement
            || new Scope(loop, loop.Trail, disable.Index, statement.Span.End).StoreMode(barrier: true, inGuest: true) is not { } publish)
        {
            return [];
        }

        TextChange[] changes = _writer.After(statement, [publish + ";"]);
        bool isTakenBack = loop.MembersOnPath().SelectMany(static m => m.DescendantNodes()).OfType<InvocationExpressionSyntax>().Any(StoresMode);
        return [new Edit(isTakenBack ? changes : [.. changes, .. TakenBack()])];
    }

    private TextChange[] TakenBack()
    {
        var entry = loop.Trail.SiteAt(loop.Trail.End)!;
        var enable = Function.Around(entry).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(i => i.SpanStart > entry.Span.End)
            .FirstOrDefault(i => i.Parent is ExpressionStatementSyntax && ContractOf(i)?.Makes(new ContextChange(null, false)) == true);
        return enable?.Parent is ExpressionStatementSyntax statement
            && new Scope(loop, loop.Trail, loop.Trail.End, statement.SpanStart).StoreMode(barrier: false, inGuest: false) is { } store
                ? _writer.Before(statement, [store + ";"], blankAfter: false)
                : [];
    }

    /// <summary>The look at the requests is there, and its answer is taken for the opposite.</summary>
    private IEnumerable<Edit> Inverted()
    {
        var look = loop.Trail.SinceGuestExit(loop.Trail.End).LastOrDefault(static c => c.IsOwn && c.Instr.Contract.LooksAtRequests());
        if (loop.Finding.Verdict.Reason != Reason.RequestsPending || look is null || !loop.IsEditable(look.Site))
        {
            return [];
        }

        var change = look.Site.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation
            ? new TextChange(negation.Span, look.Site.ToString())
            : new TextChange(look.Site.Span, "!" + look.Site);
        return [new Edit((TextChange[])[change])];
    }

    /// <summary>The last check of the work looks at the requests as well.</summary>
    private IEnumerable<Edit> Looks()
    {
        var check = loop.Trail.SinceGuestExit(loop.Trail.End)
            .LastOrDefault(static c => c.IsOwn && c.Instr.Contract.HasTest() && !c.Instr.Contract.HasRacyTest() && c.State.InterruptsOff);
        foreach (int i in check is null ? [] : loop.Trail.Outwards(check.Index))
        {
            if (loop.Trail.SiteAt(i) is ExpressionSyntax site && loop.IsEditable(site)
                && loop.Model.GetTypeInfo(site).Type?.SpecialType == SpecialType.System_Boolean
                && new Scope(loop, loop.Trail, i, site.SpanStart).LookAtRequests() is { } look)
            {
                yield return new Edit((TextChange[])[Disjunction.Of(site, look)]);
            }
        }
    }

    /// <summary>A look of its own before the entry.</summary>
    private IEnumerable<Edit> Guards()
    {
        foreach (int i in loop.Trail.Outwards(loop.Trail.End))
        {
            if (loop.Trail.SiteAt(i) is { } site && loop.IsEditable(site) && StatementText.Around(site) is { } statement
                && new Scope(loop, loop.Trail, i, statement.SpanStart).LookAtRequests() is { } look)
            {
                foreach (string[] back in new WayOut(loop, loop.Trail, i, statement).GoRound().Take(3))
                {
                    yield return new Edit(_writer.Before(statement, Guard.If(look, back), blankAfter: true));
                }
            }
        }
    }

    private bool StoresMode(InvocationExpressionSyntax call) => ContractOf(call)?.Events.Any(static e => e.Kind == EventKind.StoreMode) == true;

    private Contract? ContractOf(InvocationExpressionSyntax call) =>
        loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method ? loop.Analysis.Contracts.Get(method) : null;

    private static bool IsDisable(PathCall call) => call.Instr.Contract.Makes(new ContextChange(null, true));
}
