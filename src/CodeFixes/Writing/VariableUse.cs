using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>Whether the value that a local holds at a statement is read later: if not, the local is free to take another one there.</summary>
internal static class VariableUse
{
    public static bool IsFreeAt(SemanticModel model, SyntaxNode body, ILocalSymbol local, StatementSyntax at, CancellationToken cancellationToken)
    {
        bool isShared = body.DescendantNodes()
            .Where(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or TryStatementSyntax)
            .Any(n => (n is not TryStatementSyntax t ? n.DescendantNodes() : HandlersOf(t)).OfType<IdentifierNameSyntax>().Any(i => i.Identifier.ValueText == local.Name));
        if (isShared || model.GetOperation(body, cancellationToken) is not IMethodBodyOperation operation)
        {
            return false;
        }

        var graph = ControlFlowGraph.Create(operation, cancellationToken);
        var visited = new HashSet<BasicBlock>();
        var pending = new Stack<BasicBlock>();
        foreach (var block in graph.Blocks)
        {
            var operations = OperationsOf(block);
            int first = operations.FindIndex(o => at.Span.Contains(o.Syntax.Span));
            if (first >= 0)
            {
                return IsWrittenFirst(operations.Skip(first), local) ?? IsFreeBehind(block);
            }
        }

        return false;

        bool IsFreeBehind(BasicBlock from)
        {
            Push(from);
            while (pending.Count > 0)
            {
                var block = pending.Pop();
                switch (IsWrittenFirst(OperationsOf(block), local))
                {
                    case false:
                        return false;
                    case null:
                        Push(block);
                        break;
                }
            }

            return true;
        }

        void Push(BasicBlock block)
        {
            foreach (var branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch?.Destination is { } next && visited.Add(next))
                {
                    pending.Push(next);
                }
            }
        }
    }

    private static IEnumerable<SyntaxNode> HandlersOf(TryStatementSyntax statement) =>
        statement.Catches.Cast<SyntaxNode>().Concat(statement.Finally is { } last ? [last] : []).SelectMany(static n => n.DescendantNodes());

    private static List<IOperation> OperationsOf(BasicBlock block) =>
        [.. block.Operations, .. block.BranchValue is { } value ? [value] : Array.Empty<IOperation>()];

    /// <summary>False if the local is read first, true if it is written first, null if it is not used at all.</summary>
    private static bool? IsWrittenFirst(IEnumerable<IOperation> operations, ILocalSymbol local)
    {
        foreach (var operation in operations)
        {
            var uses = operation.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                .Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local)).ToArray();
            if (uses.Length > 0)
            {
                return uses.All(IsTarget);
            }
        }

        return null;
    }

    /// <summary>The graph may take the target of an assignment apart from the assignment, so the syntax is asked too.</summary>
    private static bool IsTarget(ILocalReferenceOperation use) =>
        (use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use)
        || (use.Syntax.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } written && written.Left == use.Syntax
            && !written.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(i => i.Identifier.ValueText == use.Local.Name))
        || use.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Out };
}
