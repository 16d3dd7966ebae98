using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Mutation.Recording;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>
/// Rewrites one file so that each of its mutations is present behind a switch (mutant schemata): one compilation holds them all, and which of
/// them is alive is decided when it runs.
/// </summary>
/// <param name="model">The model of the file.</param>
/// <param name="file">The name of the file.</param>
/// <param name="list">Where the mutations are noted.</param>
/// <param name="watcher">Watches what they make of the values around them; null if nobody asks.</param>
internal sealed class Mutator(SemanticModel model, string file, MutationList list, Watcher? watcher = null) : CSharpSyntaxRewriter
{
    /// <summary>The kind of annotation that carries the number of a mutation.</summary>
    public const string Annotation = "mutation";

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is null || IsLeftAlone(node))
        {
            return node;
        }

        int from = list.All.Count;
        bool isWatched = watcher?.Begin(node) == true;
        var visited = base.Visit(node)!;
        IEnumerable<Candidate> candidates = node switch
        {
            ExpressionSyntax { Parent: not ExpressionStatementSyntax } expression when !IsRestOfAccess(expression) =>
            [
                .. BinaryOperators.Of(expression, model), .. UnaryOperators.Of(expression), .. Literals.Of(expression, model),
                .. Calls.Of(expression, model), .. Conditions.Of(expression, model),
            ],
            StatementSyntax statement => Statements.Of(statement, model),
            SwitchExpressionArmSyntax or SwitchLabelSyntax => Arms.Of(node),
            _ => [],
        };
        foreach (var candidate in candidates)
        {
            if (list.Add(file, node, candidate, out int id))
            {
                visited = watcher?.BeforeSwitch(node, visited, candidate, id) ?? visited;
                var isOn = ParseExpression(string.Create(CultureInfo.InvariantCulture, $"VcpuLint.Analyzers.Mutant.Is({id})"));
                visited = candidate.Apply(isOn, visited.WithoutTrivia())
                    .WithTriviaFrom(visited)
                    .WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, id.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return isWatched ? watcher!.End((ExpressionSyntax)node, visited, from, list.All.Count) : visited;
    }

    /// <summary>Whether the expression goes on behind a <c>?.</c>: it is no expression without what stands before that.</summary>
    public static bool IsRestOfAccess(ExpressionSyntax expression) => expression switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsRestOfAccess(access.Expression),
        InvocationExpressionSyntax call => IsRestOfAccess(call.Expression),
        ElementAccessExpressionSyntax access => IsRestOfAccess(access.Expression),
        _ => false,
    };

    /// <summary>
    /// What has to be constant cannot have a switch. Texts are for people, and a hash is right whatever it is. What prints an object for the debugger
    /// does nothing else.
    /// </summary>
    private static bool IsLeftAlone(SyntaxNode node) => node switch
    {
        AttributeListSyntax or ParameterSyntax or EnumMemberDeclarationSyntax or ConstantPatternSyntax or RelationalPatternSyntax => true,
        InterpolatedStringExpressionSyntax or ThrowExpressionSyntax or ThrowStatementSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        MethodDeclarationSyntax method => method.Identifier.Text is "ToString" or "GetHashCode",
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        _ => false,
    };
}
