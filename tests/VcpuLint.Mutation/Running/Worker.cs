using System.Diagnostics;
using System.Globalization;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary>A worker process, which is started anew where a mutant has ended it or has not come back.</summary>
internal sealed class Worker(DirectoryInfo folder, long effort) : IDisposable
{
    /// <summary>A mutant is stopped by its fuel long before; this is for one that runs where no switch is asked.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

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
            return new(id, Fate.Endless, "process", "it did not come back", Limit.TotalSeconds);
        }
        catch (IOException)
        {
            // It is gone, and so is what would have been read.
        }

        Dispose();
        return new(id, Fate.Exception, "process", "it was ended", 0);
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
        // Started by "dotnet run" this is a program of its own; started by "dotnet VcpuLint.Mutation.dll" it is the assembly that dotnet was given.
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] self = isHost ? [typeof(Worker).Assembly.Location] : [];
        string[] arguments = [.. self, "worker", folder.FullName, effort.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        string? said = await process.StandardOutput.ReadLineAsync(cancellation);
        return said == WorkerCommand.Ready ? process : throw new InvalidOperationException($"The worker says '{said}'.");
    }
}
