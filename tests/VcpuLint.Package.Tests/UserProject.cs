using VcpuLint.Tests.Processes;

namespace VcpuLint.Package.Tests;

/// <summary>A project outside the repository, as a user has it.</summary>
internal sealed class UserProject(string folder)
{
    /// <summary>Returns the text of one of its files.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>Runs a command of the SDK in its folder; returns the exit code and all that it said.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(string arguments) =>
        DotnetCommand.RunAsync(folder, arguments, TestContext.Current.CancellationToken);
}
