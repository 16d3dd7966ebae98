using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>Where a number loses its sign.</summary>
/// <param name="Site">The call that takes it without one.</param>
/// <param name="Conversion">The cast, or the call of a member, that makes it one without; the number itself if it is a difference that never had one.</param>
/// <param name="Number">The number with its sign.</param>
internal sealed record SignLoss(ExpressionSyntax Site, ExpressionSyntax Conversion, ExpressionSyntax Number)
{
    /// <summary>Finds it for a call; null if it is not plain.</summary>
    public static SignLoss? Of(LoopUnderRepair loop, PathCall call)
    {
        var subject = call.Instr.Subject is ArgumentSyntax argument ? argument.Expression : call.Instr.Subject as ExpressionSyntax;
        if (subject is null)
        {
            return null;
        }

        var taken = Inside(subject);
        if (call.Site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && Inside(access.Expression) == taken)
        {
            return new SignLoss(call.Site, call.Site, taken);
        }

        if (taken is IdentifierNameSyntax name
            && loop.Model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            taken = Inside(value);
        }

        return taken switch
        {
            CastExpressionSyntax cast => new SignLoss(call.Site, cast, Inside(cast.Expression)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } difference => new SignLoss(call.Site, difference, difference),
            _ => null,
        };
    }

    /// <summary>The expression in parentheses, or in what says that it may overflow.</summary>
    private static ExpressionSyntax Inside(ExpressionSyntax expression)
    {
        expression = Names.Inside(expression);
        return expression is CheckedExpressionSyntax around ? Inside(around.Expression) : expression;
    }
}
