using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>Names that mean nothing else at a place.</summary>
internal static class Names
{
    /// <summary>The name that is wanted, or one made of it.</summary>
    public static string New(LoopUnderRepair loop, SyntaxNode at, string wanted)
    {
        var member = at.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? at;
        var taken = new HashSet<string>(member.DescendantTokens().Select(static t => t.ValueText));
        taken.UnionWith(loop.Model.LookupSymbols(at.SpanStart).Where(static s => s is IParameterSymbol or ILocalSymbol).Select(static s => s.Name));
        string name = wanted;
        for (int i = 2; taken.Contains(name); i++)
        {
            name = wanted + i;
        }

        return name;
    }

    /// <summary>Whether an expression is a variable, or a path of fields and properties from one: it can be written twice.</summary>
    public static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsName(access.Expression),
        _ => false,
    };

    /// <summary>The expression inside parentheses.</summary>
    public static ExpressionSyntax Inside(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax around)
        {
            expression = around.Expression;
        }

        return expression;
    }
}
