using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>Writes whole statements before, after or instead of others, as lines of text with the indentation of their place.</summary>
internal sealed class StatementText(SourceText text)
{
    private readonly string _newLine = text.ToString().Contains("\r\n") ? "\r\n" : "\n";

    /// <summary>The statement of the same function that a piece of code is a part of; null in an expression body.</summary>
    public static StatementSyntax? Around(SyntaxNode site) => site.AncestorsAndSelf()
        .TakeWhile(static n => n is not (AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax) || n is GlobalStatementSyntax)
        .OfType<StatementSyntax>().FirstOrDefault();

    /// <summary>Puts lines before a statement: above the comments that belong to it.</summary>
    public TextChange[] Before(StatementSyntax statement, IReadOnlyList<string> lines, bool blankAfter)
    {
        if (!HasRoom(statement))
        {
            return Wrap(statement, lines, []);
        }

        string indent = IndentOf(statement);
        if (!StartsLine(statement))
        {
            return [new TextChange(new TextSpan(statement.SpanStart, 0), Join(lines, indent) + _newLine + indent)];
        }

        // Where comments begin a paragraph, they go on doing so.
        int start = StartWithComments(statement);
        int line = text.Lines.GetLineFromPosition(start).LineNumber;
        bool isCommented = start < text.Lines.GetLineFromPosition(statement.SpanStart).Start;
        bool isParagraph = isCommented && line > 0 && string.IsNullOrWhiteSpace(text.Lines[line - 1].ToString());
        string blank = blankAfter || isParagraph ? _newLine : string.Empty;
        return [new TextChange(new TextSpan(start, 0), indent + Join(lines, indent) + _newLine + blank)];
    }

    /// <summary>Puts lines after a statement: below the comment that ends its line.</summary>
    public TextChange[] After(StatementSyntax statement, IReadOnlyList<string> lines)
    {
        if (!HasRoom(statement))
        {
            return Wrap(statement, [], lines);
        }

        string indent = IndentOf(statement);
        return [new TextChange(new TextSpan(EndWithComment(statement), 0), _newLine + (lines[0].Length == 0 ? string.Empty : indent) + Join(lines, indent) + GapAfter(statement, lines))];
    }

    /// <summary>Puts lines before and after a statement.</summary>
    public TextChange[] Around(StatementSyntax statement, IReadOnlyList<string> before, IReadOnlyList<string> after, bool blankBetween = true) =>
        HasRoom(statement) ? [.. Before(statement, before, blankBetween), .. After(statement, after)] : Wrap(statement, before, after);

    /// <summary>Puts lines at the start of a block.</summary>
    public TextChange[] AtStartOf(BlockSyntax block, IReadOnlyList<string> lines)
    {
        string indent = IndentOf(block) + "    ";
        string gap = block.Statements.Count > 0 && lines[lines.Count - 1] == "}" ? _newLine : string.Empty;
        return [new TextChange(new TextSpan(block.OpenBraceToken.Span.End, 0), _newLine + indent + Join(lines, indent) + gap)];
    }

    /// <summary>Takes out a statement that has its line to itself; null if it shares it, or has comments.</summary>
    public TextChange[]? Without(StatementSyntax statement)
    {
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        bool isAlone = line.ToString().Trim() == statement.ToString() && StartWithComments(statement) == line.Start && HasRoom(statement);
        return isAlone ? [new TextChange(line.SpanIncludingLineBreak, string.Empty)] : null;
    }

    /// <summary>Puts lines at the end of a block.</summary>
    public TextChange[] AtEndOf(BlockSyntax block, IReadOnlyList<string> lines)
    {
        if (block.Statements.LastOrDefault() is { } last)
        {
            return After(last, last.GetLastToken().IsKind(SyntaxKind.CloseBraceToken) ? [string.Empty, .. lines] : lines);
        }

        string indent = IndentOf(block) + "    ";
        return [new TextChange(new TextSpan(block.OpenBraceToken.Span.End, 0), _newLine + indent + Join(lines, indent))];
    }

    /// <summary>Moves a statement and the comments at it behind another one; null if it shares its lines with other code.</summary>
    public TextChange[]? Move(StatementSyntax statement, StatementSyntax behind, Func<string, string> rewrite)
    {
        int start = StartWithComments(statement);
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        string rest = text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim();
        bool ownsLines = StartsLine(statement) && (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal));
        if (!HasRoom(statement) || !HasRoom(behind) || !ownsLines)
        {
            return null;
        }

        string[] lines = rewrite(text.ToString(TextSpan.FromBounds(start, last.End))).Split('\n').Select(static l => l.Trim()).ToArray();
        int end = last.EndIncludingLineBreak;
        int above = text.Lines.GetLineFromPosition(start).LineNumber - 1;
        bool isFirst = above >= 0 && text.Lines[above].ToString().Trim() is "" or "{";
        if (isFirst && last.LineNumber + 1 < text.Lines.Count && string.IsNullOrWhiteSpace(text.Lines[last.LineNumber + 1].ToString()))
        {
            end = text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
        }

        return [new TextChange(TextSpan.FromBounds(start, end), string.Empty), .. After(behind, lines)];
    }

    /// <summary>Puts a statement under a condition, and lines before that and behind the statement.</summary>
    public TextChange[] Under(StatementSyntax statement, IReadOnlyList<string> before, string condition, params string[] behind)
    {
        string indent = IndentOf(statement);
        if (before.Count > 0 && !HasRoom(statement))
        {
            return Wrap(statement, [.. before, condition, "{"], [.. behind, "}"]);
        }

        condition = Join([.. before, condition], indent);
        return
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{condition}{_newLine}{indent}{{{_newLine}{indent}    "),
            new TextChange(
                new TextSpan(EndWithComment(statement), 0),
                $"{string.Concat(behind.Select(l => $"{_newLine}{indent}    {l}"))}{_newLine}{indent}}}{GapAfter(statement)}"),
        ];
    }

    /// <summary>Gives an if statement the other arm that it has not.</summary>
    public TextChange[] Else(IfStatementSyntax choice, IReadOnlyList<string> lines)
    {
        string indent = IndentOf(choice);
        string other = $"{_newLine}{indent}else{_newLine}{indent}{{{_newLine}{indent}    {Join(lines, indent + "    ")}{_newLine}{indent}}}";
        return [new TextChange(new TextSpan(EndWithComment(choice), 0), other)];
    }

    /// <summary>Makes the last condition of an if statement one of its own, with another arm.</summary>
    public TextChange[] Split(IfStatementSyntax choice, BinaryExpressionSyntax conditions, IReadOnlyList<string> otherwise)
    {
        string indent = IndentOf(choice);
        var other = Else(choice, otherwise)[0];
        return
        [
            new TextChange(TextSpan.FromBounds(conditions.Left.Span.End, conditions.Right.SpanStart), $"){_newLine}{indent}{{{_newLine}{indent}    if ("),
            new TextChange(other.Span, other.NewText + $"{_newLine}{indent}}}"),
        ];
    }

    /// <summary>Puts a statement under a condition, and lines in the other arm.</summary>
    public TextChange[] Choose(StatementSyntax statement, string condition, IReadOnlyList<string> otherwise)
    {
        string indent = IndentOf(statement);
        string[] other = [$"if ({condition})", "{"];
        string rest = Join(["}", "else", "{", .. otherwise.Select(static l => "    " + l), "}"], indent);
        return
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{Join(other, indent)}{_newLine}{indent}    "),
            new TextChange(new TextSpan(EndWithComment(statement), 0), $"{_newLine}{indent}{rest}{GapAfter(statement)}"),
        ];
    }

    /// <summary>Adds a field to a type: behind those that it begins with.</summary>
    public TextChange[] Field(TypeDeclarationSyntax type, string declaration)
    {
        var last = type.Members.TakeWhile(static m => m is FieldDeclarationSyntax).LastOrDefault();
        if (last is not null)
        {
            return [new TextChange(new TextSpan(text.Lines.GetLineFromPosition(last.Span.End).End, 0), _newLine + IndentOf(last) + declaration)];
        }

        string gap = type.Members.Count > 0 ? _newLine : string.Empty;
        return [new TextChange(new TextSpan(type.OpenBraceToken.Span.End, 0), $"{_newLine}{IndentOf(type)}    {declaration}{gap}")];
    }

    /// <summary>Puts lines in the place of a statement. The comments inside it go before them.</summary>
    public TextChange[] Instead(StatementSyntax statement, IReadOnlyList<string> lines)
    {
        string indent = IndentOf(statement);
        string[] all = [.. CommentsIn(statement), .. lines];
        return HasRoom(statement) || all.Length == 1
            ? [new TextChange(statement.Span, Join(all, indent) + GapAfter(statement, lines))]
            : [new TextChange(statement.Span, $"{{{_newLine}{indent}{Join(all, indent)}{_newLine}}}")];
    }

    /// <summary>Puts lines, which keep all that was there, in the place of a statement.</summary>
    public TextChange[] Replace(StatementSyntax statement, IReadOnlyList<string> lines) =>
        [new TextChange(statement.Span, Join(lines, IndentOf(statement)) + GapAfter(statement, lines))];

    /// <summary>The lines of a statement, as they would stand at the margin; null if a string goes over the end of a line.</summary>
    public string[]? LinesOf(StatementSyntax statement)
    {
        if (statement.DescendantTokens().Any(t => t.Text.Contains("\n") || t.Text.StartsWith("@\"", StringComparison.Ordinal))
            || statement.DescendantTrivia().Any(static t => t.IsDirective || t.IsKind(SyntaxKind.DisabledTextTrivia)))
        {
            return null;
        }

        string indent = IndentOf(statement);
        return statement.ToString().Split('\n').Select(l => l.TrimEnd('\r'))
            .Select(l => l.StartsWith(indent, StringComparison.Ordinal) ? l.Substring(indent.Length) : l.TrimStart()).ToArray();
    }

    /// <summary>The comments inside a node; those before and after it stay where they are.</summary>
    public static IEnumerable<string> CommentsIn(SyntaxNode node) => node.DescendantTrivia()
        .Where(t => t.Span.Start >= node.SpanStart && t.Span.End <= node.Span.End
            && (t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        .Select(static t => t.ToString());

    /// <summary>The empty line that sets a block off from the statement that follows, unless there is one.</summary>
    private string GapAfter(StatementSyntax statement, IReadOnlyList<string>? lines = null)
    {
        if (lines is not null && (lines.Count == 0 || lines[lines.Count - 1] != "}"))
        {
            return string.Empty;
        }

        int line = text.Lines.GetLineFromPosition(statement.Span.End).LineNumber;
        var next = statement.GetLastToken().GetNextToken();
        bool isLast = next.IsKind(SyntaxKind.CloseBraceToken) || next.IsKind(SyntaxKind.ElseKeyword) || next.IsKind(SyntaxKind.None);
        bool isBlank = line + 1 < text.Lines.Count && string.IsNullOrWhiteSpace(text.Lines[line + 1].ToString());
        bool isCommented = statement.GetTrailingTrivia().Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return isLast || isBlank || isCommented ? string.Empty : _newLine;
    }

    private static bool HasRoom(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax or LabeledStatementSyntax;

    private TextChange[] Wrap(StatementSyntax statement, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        string indent = IndentOf(statement);
        string head = before.Count == 0 ? string.Empty : Join(before, indent) + _newLine + indent;
        string tail = after.Count == 0 ? string.Empty : _newLine + indent + Join(after, indent);
        return
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{{{_newLine}{indent}{head}"),
            new TextChange(new TextSpan(statement.Span.End, 0), $"{tail}{_newLine}}}"),
        ];
    }

    private string Join(IEnumerable<string> lines, string indent) =>
        string.Join(_newLine, lines.Select((l, i) => i == 0 || l.Length == 0 ? l : indent + l));

    private bool StartsLine(StatementSyntax statement)
    {
        int start = text.Lines.GetLineFromPosition(statement.SpanStart).Start;
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, statement.SpanStart)));
    }

    /// <summary>The end of a statement, or of the line that a comment behind it ends.</summary>
    private int EndWithComment(StatementSyntax statement)
    {
        int end = text.Lines.GetLineFromPosition(statement.Span.End).End;
        bool endsLine = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, end)))
            || statement.GetTrailingTrivia().Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return endsLine ? end : statement.Span.End;
    }

    private string IndentOf(SyntaxNode node)
    {
        string line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The start of the first line of the comments directly above a statement, or of its own line.</summary>
    private int StartWithComments(StatementSyntax statement)
    {
        int line = text.Lines.GetLineFromPosition(statement.SpanStart).LineNumber;
        int limit = text.Lines.GetLineFromPosition(statement.FullSpan.Start).LineNumber;
        bool startsLine = text.Lines[limit].Start == statement.FullSpan.Start;
        while (line > limit + (startsLine ? 0 : 1) && text.Lines[line - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            line--;
        }

        return text.Lines[line].Start;
    }
}
