namespace VcpuLint.Scenarios;

/// <summary>Amounts as numbers to calculate figures with.</summary>
internal static class Units
{
    /// <summary>Makes seconds of an amount.</summary>
    public static double Seconds(this Nanoseconds time) => time.Value / 1e9;

    /// <summary>Makes seconds of a difference.</summary>
    public static double Seconds(this NanosecondsDelta time) => time.Value / 1e9;

    /// <summary>Makes an amount of seconds.</summary>
    public static Nanoseconds FromSeconds(double seconds) => new((ulong)Math.Round(seconds * 1e9));
}
