using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace VcpuLint.Mutation.Battery;

/// <summary>The operations of a member that the driver hands over at once.</summary>
internal sealed record Block(ImmutableArray<IOperation> Blocks, ISymbol Owner);

/// <summary>Writes down what the driver hands to an analyzer of operation blocks, and reports nothing.</summary>
internal sealed class BlockRecorder : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing = new("RECORD", "Recorded", "Recorded", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Nothing];

    /// <summary>Gets the compilation as the driver shows it.</summary>
    public Compilation? Compilation { get; private set; }

    /// <summary>Gets what was handed over.</summary>
    public List<Block> Blocks { get; } = [];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            Compilation = start.Compilation;
            start.RegisterOperationBlockAction(block => Blocks.Add(new(block.OperationBlocks, block.OwningSymbol)));
        });
    }
}
