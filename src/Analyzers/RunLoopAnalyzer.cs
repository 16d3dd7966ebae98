using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Rules;
using VcpuLint.Analyzers.Verification;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.Analyzers;

/// <summary>
/// Checks that vCPU run loops keep the guest-entry protocol: every root is solved by the flow engine when the driver gets to its body,
/// and what it breaks is reported inside that body.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RunLoopAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.RunLoop;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CompilationAnalysis.Create(start.Compilation, start.CancellationToken) is { } analysis)
            {
                start.RegisterOperationBlockAction(block => Analyze(analysis, block));
            }
        });
    }

    private static void Analyze(CompilationAnalysis analysis, OperationBlockAnalysisContext context)
    {
        foreach (var block in context.OperationBlocks)
        {
            WorkMaskRule.Check(analysis, context, block);
            if (BodyOf(analysis, context, block) is { } body)
            {
                JudgeRoots(analysis, body, context);
            }
        }
    }

    private static Body? BodyOf(CompilationAnalysis analysis, OperationBlockAnalysisContext context, IOperation block)
    {
        ControlFlowGraph Graph() => context.GetControlFlowGraph(block);
        if (block.Kind is OperationKind.FieldInitializer or OperationKind.PropertyInitializer)
        {
            return analysis.Bodies.GetInitializer(block.Syntax, Graph);
        }

        if (block.Kind != OperationKind.Block || context.OwningSymbol is not IMethodSymbol method)
        {
            // Attributes, default values and the like run nothing.
            return null;
        }

        var body = analysis.Bodies.Get(method);
        body?.Offer(Graph);
        return body;
    }

    private static void JudgeRoots(CompilationAnalysis analysis, Body body, OperationBlockAnalysisContext context)
    {
        if ((analysis.Closures.MovesWork(body) || analysis.Closures.MovesClock(body)) && analysis.Roots.IsRoot(body))
        {
            foreach (var diagnostic in Findings.Judge(analysis, body))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        foreach (var diagnostic in ContractRule.Judge(analysis, body))
        {
            context.ReportDiagnostic(diagnostic);
        }

        WorkMaskRule.Check(analysis, context, body);
        UntakenRequestRule.Check(analysis, context, body);
        CpuPublicationRule.Check(analysis, context, body);
        foreach (var nested in body.Lowered.Nested)
        {
            JudgeRoots(analysis, nested, context);
        }
    }
}
