using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow;

namespace VcpuLint.Analyzers.Witness;

/// <summary>Places in the source, as locations and as words.</summary>
internal static class Places
{
    /// <summary>"line 12", or "File.cs line 12" if that is another file than the reader is in.</summary>
    public static string Describe(SyntaxNode site, SyntaxTree here)
    {
        string line = "line " + Line(site);
        return site.SyntaxTree == here ? line : $"{System.IO.Path.GetFileName(site.SyntaxTree.FilePath)} {line}";
    }

    public static string Line(SyntaxNode site) =>
        (site.SyntaxTree.GetLineSpan(site.Span).StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The name in the declaration of a body.</summary>
    public static Location NameOf(Body body) => body.Syntax switch
    {
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        LocalFunctionStatementSyntax function => function.Identifier.GetLocation(),
        ConstructorDeclarationSyntax constructor => constructor.Identifier.GetLocation(),
        DestructorDeclarationSyntax destructor => destructor.Identifier.GetLocation(),
        OperatorDeclarationSyntax op => op.OperatorToken.GetLocation(),
        ConversionOperatorDeclarationSyntax conversion => conversion.Type.GetLocation(),
        AccessorDeclarationSyntax accessor => accessor.Keyword.GetLocation(),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.GetLocation(),
        AnonymousFunctionExpressionSyntax lambda => LambdaHead(lambda),
        CompilationUnitSyntax unit => unit.Members.FirstOrDefault()?.GetLocation() ?? unit.GetLocation(),
        _ => body.Syntax.GetLocation(),
    };

    /// <summary>
    /// The <c>return;</c> that a path ends with. The control flow graph does not keep it, so it is looked for where the path's last step
    /// leads without a choice: behind its statement, or at the end of the arm that a condition took.
    /// </summary>
    public static SyntaxNode? VoidReturnAfter(IReadOnlyList<PathStep> steps)
    {
        if (steps.Count == 0)
        {
            return null;
        }

        var last = steps[steps.Count - 1];
        StatementSyntax? next;
        if (last.Kind == StepKind.Branch)
        {
            var choice = last.Site.AncestorsAndSelf().TakeWhile(static n => n is not StatementSyntax || n is IfStatementSyntax).OfType<IfStatementSyntax>().FirstOrDefault();
            var arm = last.Text.EndsWith("is true", StringComparison.Ordinal) ? choice?.Statement : choice?.Else?.Statement;
            next = arm is BlockSyntax block ? block.Statements.LastOrDefault() : arm;
        }
        else
        {
            var statement = last.Site.FirstAncestorOrSelf<StatementSyntax>();
            next = (statement?.Parent as BlockSyntax)?.Statements.SkipWhile(s => s != statement).Skip(1).FirstOrDefault();
        }

        return next is ReturnStatementSyntax { Expression: null } ? next : null;
    }

    private static Location LambdaHead(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        LambdaExpressionSyntax arrow => arrow.ArrowToken.GetLocation(),
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword.GetLocation(),
        _ => lambda.GetLocation(),
    };
}
