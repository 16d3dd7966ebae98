using System.CommandLine;

namespace VcpuLint.Scenarios.Running;

/// <summary>A bug, the ports with it and without it, and a host on which the difference shows.</summary>
internal abstract class Scenario
{
    /// <summary>Gets the name by which it is called.</summary>
    public abstract string Name { get; }

    /// <summary>Gets what it shows, in a sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Gets what can be changed.</summary>
    public virtual IReadOnlyList<Option> Options => [];

    /// <summary>Runs it.</summary>
    /// <param name="arguments">What was changed.</param>
    /// <param name="seed">What chance depends on.</param>
    /// <param name="progress">Is told how far it is, and says when to stop.</param>
    public abstract Outcome Run(ParseResult arguments, ulong seed, Progress progress);
}
