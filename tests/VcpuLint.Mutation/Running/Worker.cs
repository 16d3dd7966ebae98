using System.Diagnostics;
using System.Globalization;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary>A worker process, which is started anew where a mutant has ended it or has not come back.</summary>
internal sealed class Worker(DirectoryInfo folder, long effort) : IDisposable
{
    /// <summary>A mutant is stopped by its fuel long before; this is for one that runs where no switch is asked.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private Process? _process;

    /// <summary>Examines a mutant.</summary>
    public async Task<Result> ExamineAsync(int id, CancellationToken cancellation)
    {
        var process = _process ??= await StartAsync(cancellation);
        try
        {
            await process.StandardInput.WriteLineAsync(id.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
            if (await process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Limit, cancellation) is { } line)
            {
                return Result.Parse(line);
            }
        }
        catch (TimeoutException)
        {
            Dispose();
            return new(id, Fate.Endless, "it did not come back", Limit.TotalSeconds);
        }
        catch (IOException)
        {
            // It is gone, and so is what would have been read.
        }

        Dispose();
        return new(id, Fate.Exception, "it ended the process", 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
        _process = null;
    }

    private async Task<Process> StartAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { typeof(Worker).Assembly.Location, "worker", folder.FullName, effort.ToString(CultureInfo.InvariantCulture) },
        };
        var process = Process.Start(start)!;
        string? said = await process.StandardOutput.ReadLineAsync(cancellation);
        return said == WorkerCommand.Ready ? process : throw new InvalidOperationException($"The worker says '{said}'.");
    }
}
