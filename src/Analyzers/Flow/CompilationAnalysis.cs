using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Analyzers.Flow.Ports;
using VcpuLint.Analyzers.Flow.Solving;

namespace VcpuLint.Analyzers.Flow;

/// <summary>Everything that is known of one compilation, built on demand and shared by all the bodies analyzed in it.</summary>
internal sealed class CompilationAnalysis
{
    private CompilationAnalysis(Compilation compilation, ModelSymbols model, WorkFlagReader flags, CancellationToken cancellation)
    {
        Compilation = compilation;
        Model = model;
        Flags = flags;
        Cancellation = cancellation;
        Contracts = new ContractReader(model, flags);
        Bodies = new BodyTable(this);
        Composites = new Composites(compilation);
        Fields = new FieldOwners(this);
        Callers = new CallerIndex(this);
        Closures = new Closures(this);
        Ports = new PortTypes(this);
        Roots = new Roots(this);
        Clocks = new ClockRequests(this);
        Requests = new UntakenRequests(this);
        Summaries = new SummaryTable();
    }

    public Compilation Compilation { get; }

    public ModelSymbols Model { get; }

    public WorkFlagReader Flags { get; }

    public CancellationToken Cancellation { get; }

    public ContractReader Contracts { get; }

    public BodyTable Bodies { get; }

    public Composites Composites { get; }

    public FieldOwners Fields { get; }

    public CallerIndex Callers { get; }

    public Closures Closures { get; }

    public PortTypes Ports { get; }

    public Roots Roots { get; }

    public ClockRequests Clocks { get; }

    public UntakenRequests Requests { get; }

    public SummaryTable Summaries { get; }

    /// <summary>Gets the memory of graphs that are no longer needed.</summary>
    public ConcurrentBag<SolverBuffers> SolverBuffers { get; } = [];

    /// <summary>The analysis of a compilation; null if it does not reference the model, or one whose work flags cannot be read.</summary>
    public static CompilationAnalysis? Create(Compilation compilation, CancellationToken cancellation) =>
        ModelSymbols.Find(compilation) is { } model && WorkFlagReader.Read(model.ThreadFlags) is { } flags
            ? new CompilationAnalysis(compilation, model, flags, cancellation)
            : null;
}
