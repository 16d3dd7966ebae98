using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>Moves whole statements of a block, with the comments at them, as the text that they are.</summary>
internal sealed class StatementMoves(SourceText text)
{
    /// <summary>
    /// Moves a statement before an earlier one of its block, above the comments of that. Null if one of them shares its lines with other code, or if
    /// directives lie between.
    /// </summary>
    public TextChange[]? Before(StatementSyntax moved, StatementSyntax target)
    {
        if (LinesOf(moved) is not { } from || LinesOf(target) is not { } to || moved.Parent != target.Parent || from.Start < to.End
            || HasDirectives(moved.Parent!, TextSpan.FromBounds(to.Start, from.End)))
        {
            return null;
        }

        // An empty line above what is moved set it off, and goes on doing so where it is moved to.
        int above = text.Lines.GetLineFromPosition(from.Start).LineNumber - 1;
        bool isSetOff = string.IsNullOrWhiteSpace(text.Lines[above].ToString());
        string lines = text.ToString(from);
        string newLine = lines.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var removed = isSetOff ? TextSpan.FromBounds(text.Lines[above].Start, from.End) : from;
        return [new TextChange(new TextSpan(to.Start, 0), isSetOff ? lines + newLine : lines), new TextChange(removed, string.Empty)];
    }

    /// <summary>Moves a statement to the start of a block that stands behind it. Null if it shares its lines with other code.</summary>
    public TextChange[]? IntoStartOf(StatementSyntax moved, BlockSyntax block)
    {
        if (LinesOf(moved) is not { } from || HasDirectives(moved.Parent!, TextSpan.FromBounds(from.Start, block.SpanStart)))
        {
            return null;
        }

        var open = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart);
        if (open.ToString().Trim() != "{")
        {
            return null;
        }

        string own = IndentAt(from.Start + text.ToString(from).TakeWhile(static c => c is ' ' or '\t').Count());
        string inner = IndentAt(block.OpenBraceToken.SpanStart) + "    ";
        string lines = string.Concat(Split(text.ToString(from))
            .Select(l => l.StartsWith(own, StringComparison.Ordinal) ? inner + l.Substring(own.Length) : l));
        return [new TextChange(from, string.Empty), new TextChange(new TextSpan(open.EndIncludingLineBreak, 0), lines)];
    }

    /// <summary>Takes out a statement that has no comments, with the empty line that set it off. Null if it has, or shares its line.</summary>
    public TextChange[]? Out(StatementSyntax statement)
    {
        if (LinesOf(statement) is not { } lines || text.ToString(lines).Trim() != statement.ToString()
            || HasDirectives(statement, statement.FullSpan))
        {
            return null;
        }

        int above = text.Lines.GetLineFromPosition(lines.Start).LineNumber - 1;
        bool isLast = statement.GetLastToken().GetNextToken().IsKind(SyntaxKind.CloseBraceToken);
        int start = isLast && string.IsNullOrWhiteSpace(text.Lines[above].ToString()) ? text.Lines[above].Start : lines.Start;
        return [new TextChange(TextSpan.FromBounds(start, lines.End), string.Empty)];
    }

    /// <summary>The lines that a statement and the comments at it have for themselves, with the last line break; null if there are none.</summary>
    private TextSpan? LinesOf(StatementSyntax statement)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax))
        {
            return null;
        }

        var first = text.Lines.GetLineFromPosition(statement.SpanStart);
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        string before = text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart));
        string behind = text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim();
        if (!string.IsNullOrWhiteSpace(before) || (behind.Length > 0 && !behind.StartsWith("//", StringComparison.Ordinal)))
        {
            return null;
        }

        int line = first.LineNumber;
        int limit = text.Lines.GetLineFromPosition(statement.GetFirstToken().GetPreviousToken().Span.End).LineNumber;
        while (line - 1 > limit && text.Lines[line - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            line--;
        }

        return last.EndIncludingLineBreak > last.End ? TextSpan.FromBounds(text.Lines[line].Start, last.EndIncludingLineBreak) : null;
    }

    private string IndentAt(int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static IEnumerable<string> Split(string lines)
    {
        for (int start = 0; start < lines.Length;)
        {
            int end = lines.IndexOf('\n', start) is >= 0 and var at ? at + 1 : lines.Length;
            yield return lines.Substring(start, end - start);
            start = end;
        }
    }

    private static bool HasDirectives(SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia().Any(t => span.IntersectsWith(t.Span) && (t.IsDirective || t.IsKind(SyntaxKind.DisabledTextTrivia)));
}
