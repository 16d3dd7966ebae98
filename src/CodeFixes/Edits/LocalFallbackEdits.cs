using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Lets the vCPU ask for its own clock update where a rate limit lets no VM-wide one through. Shapes that are not plain get no edit.
/// </summary>
internal sealed class LocalFallbackEdits(LoopUnderRepair loop)
{
    private readonly StatementText _writer = new(loop.Text);

    public IEnumerable<Edit> Find()
    {
        var requests = new ClockRequestsAtHand(loop);
        if (requests.FindLocal() is not { } local
            || loop.Trail.Calls.LastOrDefault(static c => c.Instr.Contract.Events.Any(static e => e.Kind == EventKind.AskRateGate)) is not { } gate)
        {
            yield break;
        }

        foreach (int index in loop.Trail.Outwards(gate.Index))
        {
            if (loop.Trail.SiteAt(index) is ExpressionSyntax site && loop.IsEditable(site) && StatementText.Around(site) is { } statement
                && ScopeAt(index, statement).Raise(requests.TextOf(local, loop.Model, statement.SpanStart)) is { } request)
            {
                foreach (var changes in Where(site, statement, request + ";"))
                {
                    yield return new Edit(changes);
                }
            }
        }
    }

    private Scope ScopeAt(int index, StatementSyntax statement) => new(loop, loop.Trail, index, statement.SpanStart);

    private IEnumerable<TextChange[]> Where(ExpressionSyntax site, StatementSyntax statement, string request)
    {
        var (answer, negated) = Answer(site);
        switch (answer.Parent)
        {
            case IfStatementSyntax choice when choice.Condition == answer:
                yield return AtNo(choice, negated, request);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression, Parent: IfStatementSyntax { Else: null } choice } chain
                when chain.Right == answer && !negated && choice.Condition == chain:
                yield return _writer.Split(choice, chain, [request]);
                break;
            case ConditionalExpressionSyntax choice
                when choice.Condition == answer && statement is ExpressionStatementSyntax && IsPlain(statement, choice):
                yield return Expanded(statement, choice, negated, request);
                break;
        }

        if (VariableFor(answer, statement) is { } variable)
        {
            foreach (var changes in Stored(statement, variable, negated, request))
            {
                yield return changes;
            }
        }
    }

    /// <summary>The variable that the answer is kept in by a statement of its own.</summary>
    private ISymbol? VariableFor(ExpressionSyntax answer, StatementSyntax statement) => answer.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } when statement is LocalDeclarationStatementSyntax =>
            loop.Model.GetDeclaredSymbol(variable),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Parent: ExpressionStatementSyntax } assignment
            when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => loop.Model.GetSymbolInfo(left).Symbol,
        _ => null,
    };

    /// <summary>The expression that is the answer, or its opposite, and nothing else.</summary>
    private static (ExpressionSyntax Answer, bool Negated) Answer(ExpressionSyntax site)
    {
        bool negated = false;
        var answer = site;
        while (true)
        {
            switch (answer.Parent)
            {
                case ParenthesizedExpressionSyntax around:
                    answer = around;
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                    negated = !negated;
                    answer = not;
                    break;
                case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax value } } pattern:
                    negated ^= value.IsKind(SyntaxKind.FalseLiteralExpression);
                    answer = pattern;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right: LiteralExpressionSyntax value } comparison:
                    negated ^= value.IsKind(SyntaxKind.FalseLiteralExpression);
                    answer = comparison;
                    break;
                default:
                    return (answer, negated);
            }
        }
    }

    /// <summary>Puts the request where an if goes when the answer is no.</summary>
    private TextChange[] AtNo(IfStatementSyntax choice, bool negated, string request)
    {
        var arm = negated ? choice.Statement : choice.Else?.Statement;
        return arm switch
        {
            null => _writer.Else(choice, [request]),
            BlockSyntax block => _writer.AtStartOf(block, [request]),
            _ => _writer.Before(arm, [request], blankAfter: false),
        };
    }

    /// <summary>The answer is kept: the request goes where it is looked at, or right behind where it is given.</summary>
    private IEnumerable<TextChange[]> Stored(StatementSyntax statement, ISymbol variable, bool negated, string request)
    {
        foreach (var choice in Function.Around(statement).DescendantNodes().OfType<IfStatementSyntax>().Where(i => i.SpanStart > statement.Span.End))
        {
            var read = choice.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                .FirstOrDefault(n => n.Identifier.ValueText == variable.Name);
            if (read is not null && SymbolEqualityComparer.Default.Equals(loop.Model.GetSymbolInfo(read).Symbol, variable)
                && Answer(read) is var (answer, turned) && answer == choice.Condition)
            {
                yield return AtNo(choice, negated != turned, request);
            }
        }

        yield return _writer.After(statement, Guard.If(negated ? variable.Name : "!" + variable.Name, [request]));
    }

    /// <summary>A statement with two values becomes two statements.</summary>
    private TextChange[] Expanded(StatementSyntax statement, ConditionalExpressionSyntax choice, bool negated, string request)
    {
        ExpressionSyntax whole = choice;
        while (whole.Parent is ParenthesizedExpressionSyntax around)
        {
            whole = around;
        }

        string before = loop.Text.ToString(TextSpan.FromBounds(statement.SpanStart, whole.SpanStart));
        string behind = loop.Text.ToString(TextSpan.FromBounds(whole.Span.End, statement.Span.End));
        string With(ExpressionSyntax value) => before + value + behind;
        string[] yes = [With(choice.WhenTrue), .. negated ? [request] : Array.Empty<string>()];
        string[] no = [With(choice.WhenFalse), .. negated ? Array.Empty<string>() : [request]];
        return _writer.Instead(statement, [.. Guard.If(choice.Condition.ToString(), yes), "else", "{", .. no.Select(static l => "    " + l), "}"]);
    }

    /// <summary>Whether nothing but the two values is computed in a statement, so that it does not matter when.</summary>
    private static bool IsPlain(StatementSyntax statement, ConditionalExpressionSyntax choice) =>
        statement.DescendantNodes(n => n != choice).OfType<InvocationExpressionSyntax>().Count() == 1
        && !statement.DescendantNodes(n => n != choice)
            .Any(static n => n is AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax)
        && !statement.ToString().Contains('\n') && !StatementText.CommentsIn(statement).Any();
}
