using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>Other truth values, and other whole numbers.</summary>
internal static class Literals
{
    /// <summary>The mutations of a literal. Texts are left as they are: what is not written for people is a name that a pattern matches.</summary>
    public static IEnumerable<Candidate> Of(ExpressionSyntax expression, SemanticModel model)
    {
        switch (expression.Kind())
        {
            case SyntaxKind.TrueLiteralExpression:
                yield return Candidate.Instead("truth", LiteralExpression(SyntaxKind.FalseLiteralExpression));
                break;
            case SyntaxKind.FalseLiteralExpression:
                yield return Candidate.Instead("truth", LiteralExpression(SyntaxKind.TrueLiteralExpression));
                break;
            case SyntaxKind.NumericLiteralExpression when Number(expression) is { } number:
                yield return Other(expression, number + 1, model);
                if (number != 0)
                {
                    yield return Other(expression, 0, model);
                }

                break;
        }
    }

    private static ulong? Number(ExpressionSyntax expression) => ((LiteralExpressionSyntax)expression).Token.Value switch
    {
        int value => (ulong)value,
        uint value => value,
        long value => (ulong)value,
        ulong value => value,
        _ => null,
    };

    /// <summary>A literal takes the type that is wanted of it, a choice between two does not: both are given that type.</summary>
    private static Candidate Other(ExpressionSyntax literal, ulong number, SemanticModel model)
    {
        var info = model.GetTypeInfo(literal);
        var wanted = info.ConvertedType is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } type ? type : info.Type!;
        var name = ParseTypeName(wanted.ToDisplayString());
        var changed = ParseExpression(number.ToString(CultureInfo.InvariantCulture));
        return new(
            "number",
            changed.ToString(),
            (isOn, node) => Candidate.Parens(ConditionalExpression(isOn, CastExpression(name, changed), CastExpression(name, Candidate.Parens((ExpressionSyntax)node)))));
    }
}
