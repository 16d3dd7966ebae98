using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>A method that is one expression becomes one that has a block.</summary>
internal static class ArrowBody
{
    /// <summary>The arrow behind which an expression is all that a method does that returns nothing; null if there is none.</summary>
    public static ArrowExpressionClauseSyntax? Around(ExpressionSyntax expression) =>
        expression.Parent is ArrowExpressionClauseSyntax arrow && arrow.Expression == expression && arrow.Parent switch
        {
            MethodDeclarationSyntax method => IsVoid(method.ReturnType),
            LocalFunctionStatementSyntax function => IsVoid(function.ReturnType),
            _ => false,
        }
            ? arrow
            : null;

    /// <summary>Makes the expression a statement of a block, with lines around it; null if comments are in the way.</summary>
    public static TextChange[]? ToBlock(SourceText text, ArrowExpressionClauseSyntax arrow, IEnumerable<string> before, IEnumerable<string> behind)
    {
        int start = arrow.ArrowToken.GetPreviousToken().Span.End;
        var end = arrow.Parent switch
        {
            MethodDeclarationSyntax method => method.SemicolonToken,
            LocalFunctionStatementSyntax function => function.SemicolonToken,
            _ => default,
        };
        TextSpan[] spans = [TextSpan.FromBounds(start, arrow.Expression.SpanStart), TextSpan.FromBounds(arrow.Expression.Span.End, end.Span.End)];
        if (end.IsKind(SyntaxKind.None) || end.IsMissing
            || arrow.Parent!.DescendantTrivia().Any(t => spans.Any(s => s.Contains(t.Span)) && !IsBlank(t)))
        {
            return null;
        }

        string newLine = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        string line = text.Lines.GetLineFromPosition(arrow.Parent.SpanStart).ToString();
        string indent = line.Substring(0, line.Length - line.TrimStart().Length);
        string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => newLine + (l.Length == 0 ? l : indent + "    " + l)));
        string inside = before.LastOrDefault() == "{" ? "        " : "    ";
        return
        [
            new TextChange(spans[0], $"{newLine}{indent}{{{Lines(before)}{newLine}{indent}{inside}"),
            new TextChange(spans[1], $";{Lines(behind)}{newLine}{indent}}}"),
        ];
    }

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
