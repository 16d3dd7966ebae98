using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Scales the size of a number and puts its sign back, by the arithmetic modulo 2^n that numbers without a sign have. Only what computes and does
/// nothing else can be asked either way.
/// </summary>
internal sealed class SignSplitEdits(LoopUnderRepair loop, SignLoss loss)
{
    public IEnumerable<Edit> Find()
    {
        if (loss.Site is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: CastExpressionSyntax cast }] } site
            || cast != loss.Conversion
            || loop.Model.GetSymbolInfo(site).Symbol is not IMethodSymbol method || !IsUnsigned(method.ReturnType) || !IsComputation(method)
            || IsChecked(site) || StatementText.CommentsIn(site).Any() || StatementText.Around(site) is not { } statement)
        {
            yield break;
        }

        string before = loop.Text.ToString(TextSpan.FromBounds(site.SpanStart, cast.SpanStart));
        string behind = loop.Text.ToString(TextSpan.FromBounds(cast.Span.End, site.Span.End));
        string Split(string number) => $"{number} < 0 ? 0 - {before}({cast.Type})-{number}{behind} : {before}({cast.Type}){number}{behind}";
        bool isWhole = site.Parent is EqualsValueClauseSyntax or ReturnStatementSyntax
            or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression };
        if (loss.Number is IdentifierNameSyntax number)
        {
            string text = Split(number.Identifier.ValueText);
            yield return new Edit((TextChange[])[new TextChange(site.Span, isWhole ? text : $"({text})")]);
        }
        else if (isWhole && statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax
            && loop.Model.GetTypeInfo(loss.Number).Type is { SpecialType: not SpecialType.None } type)
        {
            string name = Names.New(loop, site, "difference");
            string declaration = $"{type.ToMinimalDisplayString(loop.Model, site.SpanStart)} {name} = {loss.Number};";
            yield return new Edit((TextChange[])
            [
                .. new StatementText(loop.Text).Before(statement, [declaration], blankAfter: false), new TextChange(site.Span, Split(name)),
            ]);
        }
    }

    private static bool IsUnsigned(ITypeSymbol type) => type.SpecialType is SpecialType.System_UInt64 or SpecialType.System_UInt32;

    private bool IsChecked(SyntaxNode node) => loop.Model.Compilation.Options is not CSharpCompilationOptions { CheckOverflow: false }
        || node.Ancestors().Any(static a => a is CheckedExpressionSyntax or CheckedStatementSyntax);

    /// <summary>Whether a method, whose code is at hand, computes something of its arguments and calls and changes nothing.</summary>
    private static bool IsComputation(IMethodSymbol method) => method.DeclaringSyntaxReferences is [var reference]
        && !reference.GetSyntax().DescendantNodes().Any(static n =>
            n is AssignmentExpressionSyntax or InvocationExpressionSyntax or ObjectCreationExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax
            || n.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
                or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression);
}
