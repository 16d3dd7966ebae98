using VcpuLint.Oracle.Clock.Judging;
using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Sweep.Clock;

/// <summary>How many clock programs were compared, how many of them are wrong by which rule, and where the analyzer says something else.</summary>
internal sealed class ClockTally
{
    public long Programs { get; private set; }

    public long Correct { get; private set; }

    /// <summary>Gets programs that break a rule, by rule.</summary>
    public SortedDictionary<int, long> Wrong { get; } = [];

    public long Misses { get; private set; }

    public long FalseAlarms { get; private set; }

    public long Unproven { get; private set; }

    /// <summary>Gets every program of which the two say different things.</summary>
    public List<ClockDisagreement> Disagreements { get; } = [];

    public void Add(ClockProgram program, IReadOnlyList<ClockFinding> truth, IReadOnlyList<ClockFinding> answer, ClockShape shape)
    {
        Programs++;
        Correct += truth.Count == 0 ? 1 : 0;
        foreach (int rule in truth.Select(static f => f.Rule).Distinct())
        {
            Wrong[rule] = Wrong.GetValueOrDefault(rule) + 1;
        }

        if (truth.SequenceEqual(answer))
        {
            return;
        }

        var unproven = answer.Where(static f => f.Rule == 9001).ToArray();
        Unproven += unproven.Length > 0 ? 1 : 0;
        Misses += truth.Except(answer).Any() ? 1 : 0;
        FalseAlarms += answer.Except(truth).Except(unproven).Any() ? 1 : 0;
        Disagreements.Add(new(program, shape, truth, answer));
    }

    public void Add(ClockTally other)
    {
        Programs += other.Programs;
        Correct += other.Correct;
        Misses += other.Misses;
        FalseAlarms += other.FalseAlarms;
        Unproven += other.Unproven;
        Disagreements.AddRange(other.Disagreements);
        foreach (var (rule, count) in other.Wrong)
        {
            Wrong[rule] = Wrong.GetValueOrDefault(rule) + count;
        }
    }
}
