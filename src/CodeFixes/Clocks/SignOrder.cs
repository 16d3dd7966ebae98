using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>What has to be less than what for a number to be more than zero, and how one asks for that.</summary>
/// <param name="Less">The lesser one.</param>
/// <param name="Greater">The greater one.</param>
/// <param name="Test">The comparison.</param>
internal sealed record SignOrder(string Less, string Greater, string Test)
{
    /// <summary>That of a name, of one with its sign turned, and of the difference of two; null for any other number.</summary>
    public static SignOrder? Of(LoopUnderRepair loop, ExpressionSyntax number)
    {
        var type = loop.Model.GetTypeInfo(number).Type;
        if (number is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } difference
            && Names.IsName(difference.Left) && Names.IsName(difference.Right)
            && SymbolEqualityComparer.Default.Equals(loop.Model.GetTypeInfo(difference.Left).Type, loop.Model.GetTypeInfo(difference.Right).Type))
        {
            return new SignOrder($"{difference.Right}", $"{difference.Left}", $"{difference.Right} < {difference.Left}");
        }

        var numbers = new Numbers(loop);
        if (type is null || numbers.Zero(type, number.SpanStart) is not { } zero)
        {
            return null;
        }

        if (number is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand }
            && Names.IsName(Names.Inside(operand)))
        {
            string turned = $"{Names.Inside(operand)}";
            string test = numbers.Member(type, Numbers.Computed.IsNegative, isStatic: false, number.SpanStart) is IPropertySymbol isNegative
                ? $"{turned}.{isNegative.Name}"
                : $"{turned} < {zero}";
            return new SignOrder(turned, zero, test);
        }

        return Names.IsName(number) ? new SignOrder(zero, $"{number}", $"{number} > {zero}") : null;
    }
}
