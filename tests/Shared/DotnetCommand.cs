using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace VcpuLint.Tests.Processes;

/// <summary>Runs commands of the SDK as a user does: in a process of their own, in any folder, with nothing left running afterwards.</summary>
internal static class DotnetCommand
{
    /// <summary>Far more than any command needs, so that a command that hangs ends as a failure that says so.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string Dotnet = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Runs a command in a folder; returns the exit code and all that it said.</summary>
    /// <exception cref="TimeoutException">The command took too long. The message has what it said until then.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string arguments, CancellationToken cancellationToken)
    {
        using Process process = new() { StartInfo = StartInfo(folder, arguments) };
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"'dotnet {arguments}' did not end within {Limit}. It said:\n{Text(output)}");
        }

        return (process.ExitCode, Text(output));
    }

    private static ProcessStartInfo StartInfo(string folder, string arguments)
    {
        ProcessStartInfo start = new(Dotnet, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test run tells its own build must not reach this one, and no server may outlive it.
        foreach (string name in start.Environment.Keys.Where(static k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    /// <summary>Both streams are read at once, each by a thread of its own.</summary>
    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}
