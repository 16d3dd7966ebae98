using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>What is known of bodies before anything is solved.</summary>
public sealed class BodyTests
{
    [Fact]
    public void A_body_without_a_graph_returns_at_once()
    {
        var lowered = new Body(null!, null, SyntaxFactory.Block(), null, static () => null).Lowered;
        var only = Assert.Single(lowered.Blocks);
        Assert.Same(only, lowered.Entry);
        Assert.Equal(0, only.Id);
        Assert.Equal(TerminatorKind.Return, only.Kind);
    }

    [Fact]
    public void Nothing_is_looked_for_once_the_compilation_is_no_longer_wanted()
    {
        var compilation = CompilationFactory.Create([("Port.cs", "class Empty { int Number() => 1; }")]);
        var analysis = CompilationAnalysis.Create(compilation, new CancellationToken(canceled: true));
        Assert.NotNull(analysis);
        Assert.Throws<OperationCanceledException>(() => analysis.Callers.All());
    }
}
