using System.Diagnostics;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;

namespace VcpuLint.Sweep.Sweeping;

/// <summary>Sweeps one part: judges each of its programs and holds the analyzer's answer against the verdict, some at a time.</summary>
internal sealed class SweepRun(ProgramSource source, int shard, int shards, int jobs)
{
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
        if (!file.Finished)
        {
            await BatchedCheck.RunAsync(SkipDone(file.Done), jobs, tally =>
            {
                file.Tally.Add(tally);
                file.Done += tally.Programs;
                progress(file);
                file.Seconds = before + clock.Elapsed.TotalSeconds;
                if (clock.Elapsed - lastWrite > BetweenWrites)
                {
                    lastWrite = clock.Elapsed;
                    file.Write(path);
                }

                return !cancellation.IsCancellationRequested;
            });
        }

        file.Finished |= !cancellation.IsCancellationRequested;
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
