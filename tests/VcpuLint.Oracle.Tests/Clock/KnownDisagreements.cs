using VcpuLint.Sweep.Clock;

namespace VcpuLint.Oracle.Tests.Clock;

/// <summary>
/// What the analyzer is known to say wrongly. Each has the smallest program that shows it, which has to show it still: what was repaired is struck
/// from here, and every program of its kind is compared from then on.
/// </summary>
internal static class KnownDisagreements
{
    public static IReadOnlyList<KnownDisagreement> All { get; } =
    [
        // What a gate in one handler has granted counts for the loop in another one, and so does an answer that the same call has taken back.
        new("load { master; } run { if (takeMaster) { if (gate) { local; } } if (takeGlobal) { all; } }", "false VCPU2002", "gate"),

        // A variable that holds the answer about one request, and in the next round of a loop that about another one, is an answer about neither.
        new("run { b0 = takeGlobal; while (b0) { b0 = takeLocal; local; } enter; }", "miss VCPU2007", "b0 = take", "while"),

        // A loop in a loop goes through by one answer.
        new("load { b0 = gate; while (b0) { all; } }", "miss VCPU2001", "gate", "all;", "while"),
    ];

    /// <summary>Whether all that differs is known.</summary>
    public static bool Cover(ClockDisagreement found) => found.Differences.All(difference => All.Any(known => known.Covers(found, difference)));
}
