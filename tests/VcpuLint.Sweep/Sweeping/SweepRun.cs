using System.Diagnostics;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;

namespace VcpuLint.Sweep.Sweeping;

/// <summary>Sweeps one part: judges each of its programs and holds the analyzer's answer against the verdict, some at a time.</summary>
internal sealed class SweepRun(ProgramSource source, int shard, int shards, int jobs)
{
    /// <summary>How many programs are printed into one compilation: more of them share what a compilation costs, fewer leave less garbage.</summary>
    public const int BatchSize = 400;

    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(20);

    /// <summary>Goes on where the file says that the sweep stopped, to the end or until it is cancelled.</summary>
    /// <param name="path">The file; it need not exist yet.</param>
    /// <param name="progress">Is told the number of programs done.</param>
    /// <param name="cancellation">Stops behind the batches in work, which are kept.</param>
    /// <returns>What the file holds at the end.</returns>
    public async Task<SweepFile> RunAsync(string path, Action<SweepFile> progress, CancellationToken cancellation)
    {
        var file = File.Exists(path) ? SweepFile.Read(path) : new SweepFile { Source = source.Name, Shard = shard, Shards = shards };
        if (file.Source != source.Name || file.Shard != shard || file.Shards != shards)
        {
            throw new InvalidDataException($"'{path}' is part {file.Shard} of {file.Shards} of '{file.Source}', not part {shard} of {shards} of '{source.Name}'.");
        }

        progress(file);
        var clock = Stopwatch.StartNew();
        var lastWrite = TimeSpan.Zero;
        double before = file.Seconds;
        var batches = SkipDone(file.Done).Chunk(BatchSize).Chunk(jobs);
        var workers = Enumerable.Range(0, jobs).Select(static _ => new Checker(new Printing.Printer())).ToArray();
        foreach (var group in file.Finished ? [] : batches)
        {
            var tallies = await Task.WhenAll(group.Select((batch, i) => Task.Run(() => workers[i].CheckAsync(batch, CancellationToken.None), CancellationToken.None)));
            foreach (var tally in tallies)
            {
                file.Tally.Add(tally);
                file.Done += tally.Programs;
            }

            progress(file);
            file.Seconds = before + clock.Elapsed.TotalSeconds;
            if (cancellation.IsCancellationRequested)
            {
                file.Write(path);
                return file;
            }

            if (clock.Elapsed - lastWrite > BetweenWrites)
            {
                lastWrite = clock.Elapsed;
                file.Write(path);
            }
        }

        file.Finished = true;
        file.Write(path);
        return file;
    }

    private IEnumerable<LoopProgram> SkipDone(long done)
    {
        foreach (var program in source.Shard(shard, shards))
        {
            if (done > 0)
            {
                done--;
                continue;
            }

            yield return program;
        }
    }
}
