using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace VcpuLint.Mutation.Battery;

/// <summary>Something that the tests of the repository ask of the analyzer: compilations, and what has to be reported of them.</summary>
/// <param name="name">What it is, with its kind in front.</param>
/// <param name="compilations">What is analysed.</param>
internal abstract class Probe(string name, params IReadOnlyList<CSharpCompilation> compilations)
{
    public string Name { get; } = name;

    public IReadOnlyList<CSharpCompilation> Compilations { get; } = compilations;

    /// <summary>
    /// Gets a value indicating whether the compiler's driver is to run it too. It comes to bodies in its own order and builds its own graphs, and what is
    /// done only then is seen in no other way.
    /// </summary>
    public virtual bool IsDriven => true;

    /// <summary>Switches the rule on that says what is inferred.</summary>
    public static CSharpCompilation WithInference(CSharpCompilation compilation) => compilation.WithOptions(
        compilation.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create("VCPU9003", ReportDiagnostic.Info)]));

    /// <summary>Gets a value indicating whether it asks the analyzer that infers contracts, and not the one of run loops.</summary>
    public virtual bool Infers => false;

    /// <summary>In what way the diagnostics, those of each compilation, are not what the test wants; null if the test passes.</summary>
    public abstract string? Difference(IReadOnlyList<ImmutableArray<Diagnostic>> reported);

    /// <summary>Gets a value indicating whether it asks for the memory that the analyzer takes.</summary>
    public virtual bool AsksForMemory => false;

    /// <summary>In what way the memory that the analyzer takes for each compilation is not what the test wants; null if the test passes or does not ask.</summary>
    public virtual string? Growth(IReadOnlyList<long> allocated) => null;
}
