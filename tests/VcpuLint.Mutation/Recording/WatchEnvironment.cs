using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.Mutation.Recording;

/// <summary>
/// What a function cannot capture, and so is handed over to it: the value of <c>this</c> in a struct, and parameters that are references. A function may
/// name a parameter as one around it is named, so that only what belongs to <c>this</c> has to be written in another way.
/// </summary>
internal sealed class WatchEnvironment
{
    private const string Self = "__self";

    private readonly HashSet<string> _members = [];
    private readonly List<string> _parameters;

    public WatchEnvironment(ExpressionSyntax place, SemanticModel model)
    {
        IOperation[] operations = [.. model.GetOperation(place)?.DescendantsAndSelf() ?? []];
        _parameters =
        [
            .. operations.OfType<IParameterReferenceOperation>()
                .Where(static p => p.Parameter.RefKind != RefKind.None)
                .Select(static p => p.Parameter.Name)
                .Distinct(),
        ];
        var self = operations.OfType<IInstanceReferenceOperation>().FirstOrDefault(static i => i.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance);
        if (self?.Type is { IsValueType: true } type)
        {
            _members.UnionWith(type.GetMembers().Where(static m => !m.IsStatic).Select(static m => m.Name));
        }
    }

    /// <summary>The arguments with which the recorder calls a function, and the function.</summary>
    public string Lambda(string body)
    {
        string[] names = [.. _parameters, .. _members.Count == 0 ? (string[])[] : [Self]];
        string[] arguments = [.. names.Select(static n => (n == Self ? "this" : n) + ", ")];
        string text = _members.Count == 0 ? body : Rewritten(SyntaxFactory.ParseExpression(body)).ToFullString();
        return $"{string.Concat(arguments)}({string.Join(", ", names)}) => {text}";
    }

    private SyntaxNode Rewritten(ExpressionSyntax body)
    {
        var self = SyntaxFactory.IdentifierName(Self);
        return body.ReplaceNodes(
            body.DescendantNodes().Where(n => n is ThisExpressionSyntax || (n is SimpleNameSyntax name && _members.Contains(name.Identifier.Text) && IsMember(name))),
            (_, node) => node is SimpleNameSyntax name
                ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, self, name.WithoutTrivia()).WithTriviaFrom(node)
                : self.WithTriviaFrom(node));
    }

    /// <summary>Whether a name stands for itself, and not for a part of what stands before it or is made there.</summary>
    private static bool IsMember(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name != name,
        MemberBindingExpressionSyntax or NameColonSyntax or QualifiedNameSyntax or TypeSyntax or TypeArgumentListSyntax or PatternSyntax => false,
        CastExpressionSyntax cast => cast.Type != name,
        BaseObjectCreationExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or DeclarationExpressionSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };
}
