using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>A part of an expression that becomes a statement of its own, which keeps its value in a variable.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Name">The variable.</param>
/// <param name="Replaced">What the variable stands for now.</param>
internal sealed record Hoist(string Statement, string Name, ExpressionSyntax Replaced)
{
    /// <summary>Takes a call out of an expression, with the assignment that keeps its result there.</summary>
    public static Hoist? Of(LoopUnderRepair loop, StatementSyntax statement, ExpressionSyntax site)
    {
        if (site.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Right == site
            && assignment.Left is IdentifierNameSyntax target)
        {
            ExpressionSyntax whole = assignment.Parent is ParenthesizedExpressionSyntax around ? around : assignment;
            return new Hoist($"{assignment};", target.Identifier.ValueText, whole);
        }

        return Declare(loop, statement, site);
    }

    /// <summary>Keeps the value of an expression in a new variable; null if the expression has none.</summary>
    public static Hoist? Declare(LoopUnderRepair loop, StatementSyntax statement, ExpressionSyntax value)
    {
        if (loop.Model.GetTypeInfo(value).ConvertedType is not { SpecialType: not SpecialType.System_Void } type || type is IErrorTypeSymbol)
        {
            return null;
        }

        string name = ResultVariable.NewName(loop, statement);
        return new Hoist($"{type.ToMinimalDisplayString(loop.Model, statement.SpanStart)} {name} = {value};", name, value);
    }

    /// <summary>The text of an expression with the variable in it.</summary>
    public string In(ExpressionSyntax expression)
    {
        string text = expression.ToString();
        int start = Replaced.SpanStart - expression.SpanStart;
        return text.Substring(0, start) + Name + text.Substring(start + Replaced.Span.Length);
    }

    /// <summary>The text of a condition, negated as one would write it.</summary>
    public static string Negate(string text, ExpressionSyntax condition)
    {
        if (SyntaxFactory.ParseExpression(text) is BinaryExpressionSyntax comparison && Opposite(comparison.Kind()) is { } opposite)
        {
            return $"{comparison.Left} {opposite} {comparison.Right}";
        }

        return condition switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } => text.Substring(1),
            BinaryExpressionSyntax or IsPatternExpressionSyntax or AssignmentExpressionSyntax => $"!({text})",
            _ => "!" + text,
        };
    }

    private static string? Opposite(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => "!=",
        SyntaxKind.NotEqualsExpression => "==",
        SyntaxKind.LessThanExpression => ">=",
        SyntaxKind.GreaterThanOrEqualExpression => "<",
        SyntaxKind.GreaterThanExpression => "<=",
        SyntaxKind.LessThanOrEqualExpression => ">",
        _ => null,
    };
}
