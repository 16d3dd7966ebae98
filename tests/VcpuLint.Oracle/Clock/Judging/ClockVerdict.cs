namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>What is right to say of a clock program.</summary>
/// <param name="Findings">What is wrong with it, ordered by rule and place.</param>
/// <param name="IsSenseless">
/// It is outside of what the rules speak of: the handler of the local update updates all others, so that one update makes the next without an end; a
/// handler is only asked for by itself; or there are two loops in one method, of which one kicks whom the other has asked.
/// </param>
/// <param name="UpdatesAll">The requests whose handlers update the whole VM, and nothing limits how often.</param>
/// <param name="Loops">The requests whose handlers hold a loop that does, limited or not.</param>
/// <param name="Hot">The requests whose handlers are hot.</param>
internal sealed record ClockVerdict(
    IReadOnlyList<ClockFinding> Findings,
    bool IsSenseless,
    ClockRequests UpdatesAll,
    ClockRequests Loops,
    ClockRequests Hot);
