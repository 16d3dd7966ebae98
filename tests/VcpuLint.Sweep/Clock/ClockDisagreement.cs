using VcpuLint.Oracle.Clock.Judging;
using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Sweep.Clock;

/// <summary>A clock program of which analyzer and judge say different things.</summary>
internal sealed record ClockDisagreement(ClockProgram Program, ClockShape Shape, IReadOnlyList<ClockFinding> Truth, IReadOnlyList<ClockFinding> Answer)
{
    /// <summary>Gets which rules were missed, and which were reported wrongly.</summary>
    public IEnumerable<string> Differences =>
        Truth.Except(Answer).Select(static f => $"miss VCPU{f.Rule}").Concat(Answer.Except(Truth).Select(static f => $"false VCPU{f.Rule}")).Distinct().Order();

    /// <summary>Gets them as one text.</summary>
    public string Kind => string.Join(", ", Differences);

    public override string ToString() =>
        $"{Program}{(Shape == ClockShape.Plain ? "" : $" ({Shape})")}: judge: {Text(Truth)}; analyzer: {Text(Answer)}";

    private static string Text(IReadOnlyList<ClockFinding> findings) => findings.Count == 0 ? "clean" : string.Join(", ", findings);
}
