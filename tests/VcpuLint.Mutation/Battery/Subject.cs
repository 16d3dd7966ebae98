using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Mutation.Battery;

/// <summary>
/// A compilation that is analysed over and over again. The compiler's driver runs once and it is written down what it hands to an analyzer:
/// all further runs get the same blocks and graphs from there, and so cost what the analyzer costs and not what binding does.
/// </summary>
internal sealed class Subject
{
    private static readonly AnalyzerOptions NoOptions = new([]);

    // The public constructor lets each context build its own graph.
    private static readonly ConstructorInfo WithGraphs = typeof(OperationBlockAnalysisContext)
        .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();

    private readonly CSharpCompilation _compilation;
    private readonly Compilation _bound;
    private readonly Block[] _blocks;
    private readonly Dictionary<IOperation, ControlFlowGraph> _graphs = [];

    private Subject(CSharpCompilation compilation, Compilation bound, Block[] blocks)
    {
        _compilation = compilation;
        _bound = bound;
        _blocks = blocks;
    }

    /// <summary>Lets the driver run once.</summary>
    public static Subject Record(CSharpCompilation compilation)
    {
        var recorder = new BlockRecorder();
        _ = Drive(compilation, recorder);
        Block[] blocks = [.. recorder.Blocks.OrderBy(static b => b.Blocks[0].Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static b => b.Blocks[0].Syntax.SpanStart)];
        return new(compilation, recorder.Compilation ?? compilation, blocks);
    }

    /// <summary>What the analyzer reports, by the driver itself. An exception becomes AD0001.</summary>
    public ImmutableArray<Diagnostic> Drive(DiagnosticAnalyzer analyzer) => Drive(_compilation, analyzer);

    /// <summary>What the analyzer reports of what was written down. An exception is passed on.</summary>
    public ImmutableArray<Diagnostic> Replay(DiagnosticAnalyzer analyzer)
    {
        var reported = ImmutableArray.CreateBuilder<Diagnostic>();
        var start = new ReplayStart(_bound, NoOptions);
        var context = new ReplayContext(start);
        analyzer.Initialize(context);
        foreach (var block in _blocks)
        {
            start.Run(Context(block, reported.Add));
        }

        return reported.Count == 0 ? [] : [.. CompilationWithAnalyzers.GetEffectiveDiagnostics(reported, _bound)];
    }

    private OperationBlockAnalysisContext Context(Block block, Action<Diagnostic> report) => (OperationBlockAnalysisContext)WithGraphs.Invoke(
    [
        block.Blocks, block.Owner, _bound, NoOptions, report, (Diagnostic _, CancellationToken _) => true, (Func<IOperation, ControlFlowGraph>)GraphOf, null, (TextSpan?)null, false, CancellationToken.None,
    ]);

    private ControlFlowGraph GraphOf(IOperation block)
    {
        if (!_graphs.TryGetValue(block, out var graph))
        {
            graph = block switch
            {
                IMethodBodyOperation body => ControlFlowGraph.Create(body),
                IConstructorBodyOperation body => ControlFlowGraph.Create(body),
                IBlockOperation body => ControlFlowGraph.Create(body),
                IFieldInitializerOperation field => ControlFlowGraph.Create(field),
                IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
                IParameterInitializerOperation parameter => ControlFlowGraph.Create(parameter),
                _ => throw new InvalidOperationException($"There is no graph of a {block.Kind}."),
            };
            _graphs.Add(block, graph);
        }

        return graph;
    }

    private static ImmutableArray<Diagnostic> Drive(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var options = new CompilationWithAnalyzersOptions(NoOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    }
}
