using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Printing;

namespace VcpuLint.Sweep.Checking;

/// <summary>Checks any number of programs, some compilations at a time.</summary>
internal static class BatchedCheck
{
    /// <summary>How many programs are printed into one compilation: more of them share what a compilation costs, fewer leave less garbage.</summary>
    public const int BatchSize = 400;

    /// <summary>Checks programs in their order.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="jobs">How many compilations are analysed at a time.</param>
    /// <param name="done">Is told the tally of the next programs, in order; says whether to go on.</param>
    public static async Task RunAsync(IEnumerable<LoopProgram> programs, int jobs, Func<Tally, bool> done)
    {
        var checkers = Enumerable.Range(0, jobs).Select(static _ => new Checker(new Printer())).ToArray();
        foreach (var group in programs.Chunk(BatchSize).Chunk(jobs))
        {
            var tallies = await Task.WhenAll(group.Select((batch, i) => Task.Run(() => checkers[i].CheckAsync(batch, CancellationToken.None))));
            bool goOn = true;
            foreach (var tally in tallies)
            {
                goOn &= done(tally);
            }

            if (!goOn)
            {
                return;
            }
        }
    }

    /// <summary>Checks programs to the end.</summary>
    public static async Task<Tally> RunAsync(IEnumerable<LoopProgram> programs, int jobs)
    {
        var sum = new Tally();
        await RunAsync(programs, jobs, tally =>
        {
            sum.Add(tally);
            return true;
        });
        return sum;
    }
}
