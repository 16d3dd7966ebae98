using System.Text.Json;
using System.Text.RegularExpressions;

namespace VcpuLint.Package.Tests;

/// <summary>One build of the project <c>Judged</c>, with a log of its diagnostics: several tests look at it.</summary>
public sealed partial class JudgedBuild(PackageFeed feed) : IAsyncLifetime
{
    private const string Name = "Judged";

    /// <summary>Gets what the command returned.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Gets all that it said.</summary>
    public string Output { get; private set; } = "";

    /// <summary>Gets what it reported on the console, each once: <c>file(line,column): severity id</c>, and the messages.</summary>
    public IReadOnlyDictionary<string, string> Reported { get; private set; } = new Dictionary<string, string>();

    /// <summary>Gets the run of the compiler in the log.</summary>
    public JsonElement Log { get; private set; }

    /// <summary>Returns the only result of a file in the log, if there is one.</summary>
    public JsonElement? Result(string file)
    {
        JsonElement[] results = [.. Log.GetProperty("results").EnumerateArray().Where(result => FileOf(result.GetProperty("locations")[0]) == file)];
        Assert.True(results.Length <= 1, $"{file} has {results.Length} results.");
        return results.Length == 0 ? null : results[0];
    }

    /// <summary>Returns where a location in the log is: <c>file(line,column)</c>.</summary>
    public static string PlaceOf(JsonElement location)
    {
        JsonElement region = location.GetProperty("physicalLocation").GetProperty("region");
        return $"{FileOf(location)}({region.GetProperty("startLine")},{region.GetProperty("startColumn")})";
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        UserProject project = feed.CreateProject(Name);

        // MSBuild reads a comma as the end of a property.
        (ExitCode, Output) = await project.RunAsync("build --disable-build-servers -p:ErrorLog=judged.sarif%2cversion=2.1");
        Reported = DiagnosticLine().Matches(Output)
            .Select(match => (Place: $"{Relative(match.Groups["file"].Value)}{match.Groups["rest"].Value}", Message: match.Groups["message"].Value))
            .Distinct()
            .ToDictionary(line => line.Place, line => line.Message);
        Log = JsonDocument.Parse(project.Read("judged.sarif")).RootElement.GetProperty("runs")[0];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string FileOf(JsonElement location) =>
        Relative(location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!);

    private static string Relative(string file)
    {
        file = file.Replace('\\', '/');
        return file[(file.LastIndexOf($"/{Name}/", StringComparison.Ordinal) + Name.Length + 2)..];
    }

    [GeneratedRegex(@"^\s*(?<file>[^\n]+)(?<rest>\(\d+,\d+\): (error|warning) \w+): (?<message>[^\n]*?)( \[[^\n]*)?$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
