namespace VcpuLint.Sweep.Checking;

/// <summary>What a count says of a rate.</summary>
internal static class Bounds
{
    private const double Confidence = 0.95;

    /// <summary>
    /// The upper bound of the rate of an event seen <paramref name="hits"/> times in <paramref name="trials"/> (Clopper and Pearson, one-sided, 95 %):
    /// with a higher rate so few hits would be rarer than 5 %. Where every program of a kind was judged, the rate itself is known; the bound
    /// speaks of programs drawn from the same kind.
    /// </summary>
    public static double Upper(long hits, long trials)
    {
        if (trials == 0)
        {
            return 1;
        }

        double low = (double)hits / trials;
        double high = 1;
        for (int step = 0; step < 200 && high - low > 1e-15; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = AtMost(hits, trials, middle) > 1 - Confidence ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The probability of at most so many hits, summed in logarithms, since the terms of large counts are tiny.</summary>
    private static double AtMost(long hits, long trials, double rate)
    {
        if (rate >= 1)
        {
            return hits >= trials ? 1 : 0;
        }

        double term = trials * double.LogP1(-rate);
        double sum = 0;
        for (long k = 0; k <= hits; k++)
        {
            sum += Math.Exp(term);
            term += Math.Log((double)(trials - k) / (k + 1)) + Math.Log(rate) - double.LogP1(-rate);
        }

        return Math.Min(1, sum);
    }
}
