namespace VcpuLint.Model;

/// <summary>How long a run may get before it counts as one that never ends.</summary>
/// <param name="Calls">The most calls of the model that a run may make, 1 or more.</param>
/// <param name="Entries">The most entries of the guest, those included that an interrupt ended at once, 1 or more.</param>
public sealed record HostLimits(int Calls = 20_000, int Entries = 2_000);
