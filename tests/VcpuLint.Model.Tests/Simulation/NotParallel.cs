namespace VcpuLint.Model.Tests.Simulation;

/// <summary>Tests that measure what the whole process does.</summary>
[CollectionDefinition(nameof(NotParallel), DisableParallelization = true)]
public sealed class NotParallel;
