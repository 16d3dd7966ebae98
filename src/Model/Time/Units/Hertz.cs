using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>A frequency in hertz, as the computation of a scale takes it (<c>kvm_get_time_scale</c>).</summary>
/// <param name="Value">How many.</param>
[Unit]
public readonly record struct Hertz([property: Computes(Computed.Number)] ulong Value)
{
    /// <summary>Gets the frequency of a clock that counts nanoseconds (<c>NSEC_PER_SEC</c>).</summary>
    public static Hertz OfNanoseconds => new(1_000_000_000);

    /// <inheritdoc/>
    public override string ToString() => $"{Value} Hz";
}
