using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>Calls left out of a chain of calls, copies left unchanged, and queries that ask something else.</summary>
internal static class Calls
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["Skip"] = "Take",
        ["Take"] = "Skip",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["Union"] = "Intersect",
        ["Intersect"] = "Union",
        ["Except"] = "Intersect",
        ["All"] = "Any",
    };

    private static readonly string[] LeftOut = ["Where", "Distinct", "Concat", "Skip", "Take", "OfType", "Reverse", "Append", "Prepend", "Except"];

    /// <summary>The mutations of a call, or of a copy with changes.</summary>
    public static IEnumerable<Candidate> Of(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is WithExpressionSyntax copy)
        {
            yield return Candidate.Instead("call", copy.Expression);
        }

        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } access } call
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || Conditions.Declares(call))
        {
            yield break;
        }

        string name = access.Name.Identifier.Text;
        bool isQuery = IsQuery(method);
        if (isQuery && (Others.ContainsKey(name) || (name == "Any" && call.ArgumentList.Arguments.Count == 1)) || IsExtreme(method))
        {
            string other = name == "Any" ? "All" : Others[name];
            yield return Candidate.Instead("query", call.WithExpression(access.WithName(access.Name.WithIdentifier(Identifier(other)))));
        }

        bool isChain = !method.IsStatic && model.GetSymbolInfo(receiver).Symbol is not ITypeSymbol
            && model.GetTypeInfo(call).Type is { SpecialType: not SpecialType.System_String } type
            && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(receiver).Type);
        if (isChain || (isQuery && method.ReducedFrom is not null && LeftOut.Contains(name)))
        {
            yield return Candidate.Instead("call", receiver);
        }
    }

    private static bool IsQuery(IMethodSymbol method) => method.ContainingType.ContainingNamespace.ToDisplayString() == "System.Linq";

    private static bool IsExtreme(IMethodSymbol method) => method.ContainingType.ToDisplayString() == "System.Math" && method.Name is "Min" or "Max";
}
