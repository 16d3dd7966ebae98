using VcpuLint.Oracle.Clock.Judging;
using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Sweep.Checking;

namespace VcpuLint.Sweep.Clock;

/// <summary>Prints clock programs into one compilation, runs the analyzer as a compiler does, and holds its answers against the judge.</summary>
internal sealed class ClockChecker(ClockShape shape)
{
    /// <summary>How many programs are printed into one compilation.</summary>
    public const int BatchSize = 200;

    private static readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal)
    {
        ["VCPU2001"] = 2001,
        ["VCPU2002"] = 2002,
        ["VCPU2007"] = 2007,
        ["VCPU3003"] = 3003,
        ["VCPU3004"] = 3004,
        ["VCPU9001"] = 9001,
    };

    private readonly ClockPrinter _printer = new(shape);

    /// <summary>
    /// Compares any number of programs, some compilations at a time. Programs of which no rule speaks are left out. What stands in one compilation has
    /// handlers that do the same, and is compared once more by itself if the two differ: a program is a project of its own.
    /// </summary>
    /// <param name="programs">The programs.</param>
    /// <param name="shape">How they are written.</param>
    /// <param name="jobs">How many compilations are analysed at a time.</param>
    public static async Task<ClockTally> RunAsync(IEnumerable<ClockProgram> programs, ClockShape shape, int jobs)
    {
        var sum = new ClockTally();
        var judged = programs.Select(static p => (Program: p, Truth: ClockJudge.Run(p))).Where(static p => !p.Truth.IsSenseless);
        var batches = judged.GroupBy(static p => (p.Truth.UpdatesAll, p.Truth.Loops, p.Truth.Hot)).SelectMany(static g => g.Chunk(BatchSize));
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = jobs }, async (batch, cancellation) =>
        {
            var checker = new ClockChecker(shape);
            var answers = await checker.AskAsync([.. batch.Select(static p => p.Program)], cancellation);
            for (int i = 0; i < batch.Length; i++)
            {
                var truth = Normalize(batch[i].Program, batch[i].Truth.Findings, shape);
                var answer = answers[i];
                if (batch.Length > 1 && !truth.SequenceEqual(answer))
                {
                    answer = (await checker.AskAsync([batch[i].Program], cancellation))[0];
                }

                lock (sum)
                {
                    sum.Add(batch[i].Program, truth, answer, shape);
                }
            }
        });
        return sum;
    }

    /// <summary>What the analyzer says of each program.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ClockFinding>>> AskAsync(IReadOnlyList<ClockProgram> programs, CancellationToken cancellation)
    {
        var printed = _printer.Print(programs);
        var found = new List<ClockFinding>[programs.Count];
        foreach (var diagnostic in await Checker.DiagnoseAsync(printed, cancellation))
        {
            if (!_rules.TryGetValue(diagnostic.Id, out int rule))
            {
                continue;
            }

            var site = printed.At(diagnostic.Location.SourceSpan.Start)
                ?? throw new InvalidOperationException($"This is reported where no program has a site: {diagnostic}{Environment.NewLine}{printed.Text}");
            var (root, place) = ClockPrinter.PlaceOf(site);
            (found[site.Program] ??= []).Add(new(rule, root, place));
        }

        return [.. programs.Select((p, i) => Normalize(p, found[i] ?? [], shape))];
    }

    /// <summary>
    /// Orders findings. What is wrong inside the helper is reported at one of its calls, and which one is no question of right and wrong; the same holds of
    /// gates that are all asked by one method. In a shape that moves calls to other methods, only what is wrong in which root can be compared.
    /// </summary>
    private static IReadOnlyList<ClockFinding> Normalize(ClockProgram program, IReadOnlyList<ClockFinding> findings, ClockShape shape)
    {
        bool exact = new ClockPrinter(shape).HasExactSites;
        var helps = exact && program.Helper is not null ? program.Roots.ToDictionary(static r => r.Root, static r => ClockSites.Of(r.Body)) : null;
        return
        [
            .. findings.Select(f => !exact ? f with { Site = 0 } : helps is not null && helps[f.Root][f.Site] is null ? f with { Site = -1 } : f)
                .Select(f => shape == ClockShape.GateInAMethod && f.Rule == 2002 ? f with { Site = -1 } : f)
                .Distinct()
                .Order(),
        ];
    }
}
