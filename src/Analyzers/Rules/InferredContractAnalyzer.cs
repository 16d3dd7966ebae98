using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Verification;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.Analyzers.Rules;

/// <summary>
/// Says of each method that moves the protocol state and has no contract which attributes would say what it does, for whoever makes a library of
/// it. It is off unless its severity is set, so that nobody pays for it who does not ask.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InferredContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptors.InferredContract];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CompilationAnalysis.Create(start.Compilation, start.CancellationToken) is { } analysis)
            {
                start.RegisterOperationBlockAction(block => Infer(analysis, block));
            }
        });
    }

    private static void Infer(CompilationAnalysis analysis, OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || analysis.Bodies.Get(method) is not { } body
            || analysis.Roots.IsDeclaredRoot(body) || body.Lowered.IsAsyncOrIterator || !analysis.Closures.MovesState(body))
        {
            return;
        }

        var attributes = InferredContract.Of(analysis, body, out string? gap, out string? loss);
        loss ??= gap is null && analysis.Clocks.DoesToClocks(body) ? "what it does to clocks and to other vCPUs is said of no method that calls others" : null;
        string message = gap is not null ? $"What '{method.Name}' does has no attribute form: {gap}"
            : loss is not null ? $"'{method.Name}' keeps the contract {string.Concat(attributes)}, which does not say all ({loss})"
            : $"The contract of '{method.Name}' is {string.Concat(attributes)}";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InferredContract,
            Places.NameOf(body),
            ImmutableDictionary<string, string?>.Empty.Add("attributes", string.Join("\n", attributes)).Add("exact", loss is null ? "true" : "false"),
            message));
    }
}
