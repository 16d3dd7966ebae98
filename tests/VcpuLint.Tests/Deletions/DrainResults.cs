using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.Tests.Deletions;

/// <summary>
/// Where the results of drains are looked at: they are followed through variables, arguments and returned values. Code in lambdas and
/// local functions is not followed, because no port keeps a result there.
/// </summary>
internal sealed class DrainResults
{
    private readonly Func<IMethodSymbol, bool> _isDrain;
    private readonly ImmutableArray<(SemanticModel Model, ControlFlowGraph Graph)> _methods;
    private readonly HashSet<ExpressionSyntax> _tests = [];

    /// <summary>Methods that may return a result, parameters that may be given one, and fields that may hold one.</summary>
    private readonly HashSet<ISymbol> _carriers = new(SymbolEqualityComparer.Default);

    private bool _grew;

    private DrainResults(CSharpCompilation compilation, Func<IMethodSymbol, bool> isDrain)
    {
        _isDrain = isDrain;
        _methods =
        [
            .. from tree in compilation.SyntaxTrees
               let model = compilation.GetSemanticModel(tree)
               from method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
               let body = model.GetOperation(method) as IMethodBodyOperation
               where body is not null
               select (model, ControlFlowGraph.Create(body)),
        ];
    }

    /// <summary>Returns the smallest conditions that look at a drain's result.</summary>
    public static IReadOnlySet<ExpressionSyntax> FindTests(CSharpCompilation compilation, Func<IMethodSymbol, bool> isDrain)
    {
        DrainResults results = new(compilation, isDrain);
        do
        {
            results._grew = false;
            foreach ((SemanticModel model, ControlFlowGraph graph) in results._methods)
            {
                results.Follow(model, graph);
            }
        }
        while (results._grew);

        return results._tests;
    }

    private void Follow(SemanticModel model, ControlFlowGraph graph)
    {
        HashSet<object>[] entries = [.. graph.Blocks.Select(_ => new HashSet<object>())];
        Queue<BasicBlock> pending = new(graph.Blocks);
        while (pending.TryDequeue(out BasicBlock? block))
        {
            HashSet<object> holders = [.. entries[block.Ordinal]];
            foreach (IOperation operation in block.Operations)
            {
                Visit(model, operation, holders);
            }

            if (block.BranchValue is { } value)
            {
                Visit(model, value, holders);
                if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && Carries(value, holders))
                {
                    Add(model.GetEnclosingSymbol(value.Syntax.SpanStart)!);
                }
            }

            foreach (BasicBlock? next in (BasicBlock?[])[block.ConditionalSuccessor?.Destination, block.FallThroughSuccessor?.Destination])
            {
                if (next is not null && !holders.IsSubsetOf(entries[next.Ordinal]))
                {
                    entries[next.Ordinal].UnionWith(holders);
                    pending.Enqueue(next);
                }
            }
        }
    }

    /// <summary>Takes one operation after its operands, and notes what looks at a result.</summary>
    private void Visit(SemanticModel model, IOperation operation, HashSet<object> holders)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(model, child, holders);
        }

        if (Carries(operation, holders) && !IsWritten(operation) && TestAround(model, operation.Syntax) is { } test)
        {
            _tests.Add(test);
        }

        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, Carries(assignment.Value, holders), holders);
                break;
            case IFlowCaptureOperation capture when Carries(capture.Value, holders):
                holders.Add(capture.Id);
                break;
            case IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter } argument when Carries(argument.Value, holders):
                Add(parameter);
                break;
        }
    }

    private void Assign(IOperation target, bool carries, HashSet<object> holders)
    {
        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when carries:
                holders.Add(VariableOf(target)!);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation:
                holders.Remove(VariableOf(target)!);
                break;
            case IFieldReferenceOperation field when carries:
                Add(field.Field);
                break;
        }
    }

    private bool Carries(IOperation operation, HashSet<object> holders) => operation switch
    {
        IInvocationOperation call => _isDrain(call.TargetMethod) || _carriers.Contains(call.TargetMethod.OriginalDefinition),
        IFlowCaptureReferenceOperation capture => holders.Contains(capture.Id),
        IConversionOperation conversion => Carries(conversion.Operand, holders),
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation =>
            holders.Contains(VariableOf(operation)!) || _carriers.Contains(VariableOf(operation)!.OriginalDefinition),
        _ => false,
    };

    private void Add(ISymbol carrier) => _grew |= _carriers.Add(carrier.OriginalDefinition);

    private static ISymbol? VariableOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static bool IsWritten(IOperation reference) =>
        (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)
        || reference.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None };

    private static ExpressionSyntax? TestAround(SemanticModel model, SyntaxNode value)
    {
        foreach (SyntaxNode node in value.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax))
        {
            if (node is SwitchExpressionSyntax || node.Parent is SwitchStatementSyntax)
            {
                throw new NotSupportedException($"'{node}' tests a drain's result in a way that has no two outcomes.");
            }

            if (node is ExpressionSyntax condition && model.GetTypeInfo(condition).Type?.SpecialType == SpecialType.System_Boolean)
            {
                return condition;
            }
        }

        return null;
    }
}
