using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace VcpuLint.Mutation.Battery;

/// <summary>The start of a compilation, which keeps what is registered for operation blocks.</summary>
internal sealed class ReplayStart(Compilation compilation, AnalyzerOptions options) : CompilationStartAnalysisContext(compilation, options, default)
{
    private readonly List<Action<OperationBlockAnalysisContext>> _actions = [];

    /// <summary>Runs all that was registered.</summary>
    public void Run(OperationBlockAnalysisContext context)
    {
        foreach (var action in _actions)
        {
            action(context);
        }
    }

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => _actions.Add(action);

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw new NotSupportedException();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        throw new NotSupportedException();
}
