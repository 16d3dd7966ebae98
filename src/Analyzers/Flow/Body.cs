using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Lowering;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// A piece of code that runs as one: a method, an accessor, an initializer, a local function or a lambda. It is lowered once, by whoever
/// needs it first: the driver's action for it, or a caller whose summary needs it.
/// </summary>
internal sealed class Body
{
    private readonly CompilationAnalysis _analysis;
    private Func<ControlFlowGraph?> _graph;
    private LoweredBody? _lowered;
    private FlowProgram? _program;

    public Body(CompilationAnalysis analysis, IMethodSymbol? symbol, SyntaxNode syntax, Body? parent, Func<ControlFlowGraph?> graph)
    {
        _analysis = analysis;
        _graph = graph;
        Symbol = symbol;
        Syntax = syntax;
        Parent = parent;
    }

    /// <summary>Gets the method, or null for a field or property initializer.</summary>
    public IMethodSymbol? Symbol { get; }

    public SyntaxNode Syntax { get; }

    /// <summary>Gets the body around a local function or lambda.</summary>
    public Body? Parent { get; }

    /// <summary>Gets the type of requests in the model that the body is written against; null without a model.</summary>
    public INamedTypeSymbol? RequestType => _analysis.Model.VcpuRequest;

    public bool IsNested => Parent is not null;

    /// <summary>Gets the type whose member it is, or lies in; null for an initializer.</summary>
    public INamedTypeSymbol? OwnerType => Parent is not null ? Parent.OwnerType : Symbol?.ContainingType;

    /// <summary>Gets the body as instructions, with everything that any caller might need.</summary>
    public LoweredBody Lowered
    {
        get
        {
            if (Volatile.Read(ref _lowered) is { } known)
            {
                return known;
            }

            // Two threads may both do it; the first result is everybody's, so that nested bodies have one identity.
            var lowered = BodyLowering.Lower(_analysis, this, _graph());
            return Interlocked.CompareExchange(ref _lowered, lowered, null) ?? lowered;
        }
    }

    /// <summary>Gets the body reduced to what moves a state, ready to be solved.</summary>
    public FlowProgram Program
    {
        get
        {
            if (Volatile.Read(ref _program) is { } known)
            {
                return known;
            }

            var program = ProgramReducer.Reduce(_analysis, this);
            return Interlocked.CompareExchange(ref _program, program, null) ?? program;
        }
    }

    /// <summary>Takes the graph that the driver has built anyway, unless the body was already lowered.</summary>
    public void Offer(Func<ControlFlowGraph?> graph)
    {
        if (Volatile.Read(ref _lowered) is null)
        {
            _graph = graph;
        }
    }

    /// <summary>The body, and those of the local functions and lambdas in it.</summary>
    public IEnumerable<Body> WithNested() => Lowered.Nested.SelectMany(static n => n.WithNested()).Prepend(this);

    public override string ToString() => Symbol?.ToDisplayString() ?? Syntax.ToString();
}
