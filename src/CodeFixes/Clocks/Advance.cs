using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>A statement that moves a deadline of a timer, as an assignment.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Assignment">The assignment.</param>
/// <param name="Deadline">The number of the deadline.</param>
internal sealed record Advance(ExpressionStatementSyntax Statement, AssignmentExpressionSyntax Assignment, int Deadline)
{
    /// <summary>The deadline, as the code names it.</summary>
    public ExpressionSyntax Target => Assignment.Left;

    /// <summary>What the deadline is set to.</summary>
    public string Value => Assignment.IsKind(SyntaxKind.AddAssignmentExpression) ? $"{Assignment.Left} + {Assignment.Right}" : $"{Assignment.Right}";

    /// <summary>Finds it for a call; null if it is none, or not plain.</summary>
    public static Advance? Of(LoopUnderRepair loop, PathCall call)
    {
        int deadline = call.Instr.Contract.Events.FirstOrDefault(static e => e.Kind == EventKind.MoveDeadline).Value;
        var assignment = call.Site as AssignmentExpressionSyntax ?? call.Site.Parent as AssignmentExpressionSyntax;
        return deadline > 0 && loop.IsEditable(call.Site) && assignment is { Parent: ExpressionStatementSyntax statement }
            && assignment.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SimpleAssignmentExpression
                ? new Advance(statement, assignment, deadline)
                : null;
    }
}
