using FsCheck;
using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>Random numbers of every size, and laws that have to hold for all of them.</summary>
internal static class Law
{
    private const int Samples = 5_000;

    public static Gen<uint> Words { get; } =
        from bits in Gen.Choose(int.MinValue, int.MaxValue)
        from length in Gen.Choose(0, 32)
        select length == 0 ? 0 : (uint)bits >> (32 - length);

    /// <summary>Numbers of 64 bits: of every length, and the greatest as well.</summary>
    public static Gen<ulong> Longs { get; } =
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from length in Gen.Choose(0, 64)
        from turned in Gen.Elements(false, true)
        let bits = ((ulong)(uint)high << 32) | (uint)low
        let number = length == 0 ? 0 : bits >> (64 - length)
        select turned ? ~number : number;

    /// <summary>Frequencies from 1 MHz to 8 GHz: those that processors have, and some.</summary>
    public static Gen<TscKilohertz> Frequencies { get; } = from khz in Gen.Choose(1_000, 8_000_000) select new TscKilohertz((uint)khz);

    public static void Holds<T>(Gen<T> cases, Func<T, bool> law) =>
        Prop.ForAll(Arb.From(cases), law).Check(Config.QuickThrowOnFailure.WithMaxTest(Samples).WithReplay(20_261_121, 1));
}
