using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>The frequency of a time stamp counter in kilohertz, as the kernel keeps it (<c>tsc_khz</c>, <c>virtual_tsc_khz</c>).</summary>
/// <param name="Value">How many; 0 stands for a CPU that is not calibrated or is going down.</param>
[Unit]
public readonly record struct TscKilohertz([property: Computes(Computed.Number)] uint Value)
{
    /// <summary>Gets the same frequency in hertz (<c>tsc_khz * 1000LL</c>).</summary>
    public Hertz Hertz => new(Value * 1000ul);

    /// <summary>Gets how many cycles the counter makes in a second.</summary>
    public TscCycles CyclesPerSecond => new(Value * 1000ul);

    /// <summary>Moves the frequency by parts per million (<c>adjust_tsc_khz</c>): the bounds within which no scaling is needed.</summary>
    /// <param name="partsPerMillion">By how much, above -1,000,000.</param>
    /// <returns>The frequency, rounded down.</returns>
    public TscKilohertz Adjust(int partsPerMillion) => new((uint)(Value * (ulong)(1_000_000 + partsPerMillion) / 1_000_000));

    /// <inheritdoc/>
    public override string ToString() => $"{Value} kHz";
}
