using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>Takes a new pair for the master clock only if the old one was not in use or does not stay so.</summary>
internal sealed class KeepSnapshotEdits(LoopUnderRepair loop)
{
    private readonly StatementText _writer = new(loop.Text);

    public IEnumerable<Candidate> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } take || take.Index != loop.Trail.End || !loop.IsEditable(take.Site)
            || StatementText.Around(take.Site) is not ExpressionStatementSyntax statement || !Takes(statement, take.Site)
            || !statement.Ancestors().TakeWhile(a => a != Function.Around(statement)).OfType<IfStatementSyntax>().All(IsPlain)
            || InUse(take) is not { } inUse)
        {
            yield break;
        }

        var edits = loop.Trail.Calls.Where(c => c.Index < take.Index && SetsUse(c)).Select(static c => c.Site).Distinct()
            .Where(s => loop.IsEditable(s) && Function.Around(s) == Function.Around(statement)).Reverse()
            .SelectMany(s => BehindChange(statement, s, inUse));
        foreach (var edit in edits.Append(new Edit(_writer.Under(statement, [], $"if (!{inUse})"))))
        {
            yield return new Candidate(RepairKind.KeepSnapshot, edit) { StillMade = take.Site };
        }
    }

    /// <summary>Whether a statement takes the pair and does nothing else.</summary>
    private static bool Takes(ExpressionStatementSyntax statement, ExpressionSyntax site) => statement.Expression == site
        || (statement.Expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            && assignment.Left == site);

    /// <summary>
    /// Whether a condition is that the clock can be used, or that a request was made: of any other one nobody knows whether it lets the first pair
    /// through.
    /// </summary>
    private bool IsPlain(IfStatementSyntax choice) => Names.IsName(choice.Condition)
        || (choice.Condition is InvocationExpressionSyntax call && loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && loop.Analysis.Contracts.Get(method).Events.Any(static e => e.Kind is EventKind.TestMaster or EventKind.ConsumeRequest));

    private static bool SetsUse(PathCall call) => call.Instr.Contract.Events.Any(static e => e.Kind == EventKind.SetMaster);

    /// <summary>How the code asks whether the master clock is in use: the member of the object that takes the pair.</summary>
    private string? InUse(PathCall take)
    {
        var receiver = take.Site is AssignmentExpressionSyntax assignment ? Scope.ReceiverOf(assignment.Left) : Scope.ReceiverOf(take.Site);
        string prefix = receiver is null ? string.Empty : $"{receiver}.";
        var type = receiver is null ? loop.Model.GetEnclosingSymbol(take.Site.SpanStart)?.ContainingType : loop.Model.GetTypeInfo(receiver).Type;
        foreach (var member in type?.GetMembers().Where(m => m.CanBeReferencedByName && loop.Model.IsAccessible(take.Site.SpanStart, m)) ?? [])
        {
            if (member is IPropertySymbol { GetMethod: { } getter } property && Asks(getter))
            {
                return prefix + property.Name;
            }

            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true } method && Asks(method))
            {
                return $"{prefix}{method.Name}()";
            }
        }

        return null;
    }

    private bool Asks(IMethodSymbol method) =>
        loop.Analysis.Contracts.Get(method).Events.Any(static e => e is { Kind: EventKind.TestMaster, Value: 0 });

    /// <summary>The code has said already whether the clock is in use from now on: what was so before has to be kept.</summary>
    private IEnumerable<Edit> BehindChange(ExpressionStatementSyntax statement, ExpressionSyntax change, string inUse)
    {
        if (StatementText.Around(change) is not { Parent: BlockSyntax block } set)
        {
            yield break;
        }

        var assignment = change as AssignmentExpressionSyntax ?? change.Parent as AssignmentExpressionSyntax;
        var value = assignment is { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } ? assignment.Right : null;
        var kept = block.Statements.TakeWhile(s => s != set).OfType<LocalDeclarationStatementSyntax>().SelectMany(static s => s.Declaration.Variables)
            .LastOrDefault(v => v.Initializer?.Value.ToString() == inUse);
        string was = kept?.Identifier.ValueText ?? Names.New(loop, statement, "wasInUse");
        TextChange[] before = kept is null ? _writer.Before(set, [$"bool {was} = {inUse};"], blankAfter: false) : [];
        string now = value is not null && Names.IsName(value) ? $"{value}" : inUse;
        if (StatementAlone(statement) is { Condition: var condition } && (condition.ToString() == now || condition.ToString() == inUse))
        {
            yield return new Edit((TextChange[])[.. before, new TextChange(condition.Span, $"{condition} && !{was}")]);
        }

        string stays = value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } ? $"!{was}" : $"!({was} && {now})";
        yield return new Edit((TextChange[])[.. before, .. _writer.Under(statement, [], $"if ({stays})")]);
    }

    /// <summary>The if statement that does nothing but a statement, or nothing.</summary>
    private static IfStatementSyntax? StatementAlone(StatementSyntax statement)
    {
        var arm = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block : statement;
        return arm.Parent is IfStatementSyntax { Else: null } choice && choice.Statement == arm ? choice : null;
    }
}
