using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>Arms of a switch that never match, so that what they match falls to those below.</summary>
internal static class Arms
{
    /// <summary>The mutations of an arm or a label. The one that takes all that is left has to stay.</summary>
    public static IEnumerable<Candidate> Of(SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax { Pattern: DiscardPatternSyntax, WhenClause: null } => [],
        SwitchExpressionArmSyntax or CasePatternSwitchLabelSyntax or CaseSwitchLabelSyntax => [new("arm", "", Guard)],
        _ => [],
    };

    private static SyntaxNode Guard(ExpressionSyntax isOn, SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax arm => arm.WithWhenClause(With(arm.WhenClause, isOn)),
        CasePatternSwitchLabelSyntax label => label.WithWhenClause(With(label.WhenClause, isOn)),
        CaseSwitchLabelSyntax label => CasePatternSwitchLabel(ConstantPattern(label.Value.WithoutTrivia()), With(null, isOn), Token(Microsoft.CodeAnalysis.CSharp.SyntaxKind.ColonToken)),
        _ => node,
    };

    /// <summary>The switch is asked last: then it is asked only where the arm would match.</summary>
    private static WhenClauseSyntax With(WhenClauseSyntax? clause, ExpressionSyntax isOn) => WhenClause(clause is null
        ? Candidate.Not(isOn)
        : BinaryExpression(Microsoft.CodeAnalysis.CSharp.SyntaxKind.LogicalAndExpression, Candidate.Parens(clause.Condition.WithoutTrivia()), Candidate.Not(isOn)));
}
