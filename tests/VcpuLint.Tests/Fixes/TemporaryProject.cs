using VcpuLint.Tests.Processes;

namespace VcpuLint.Tests.Fixes;

/// <summary>A project of its own outside the repository, as a user has it: it refers to the built model, analyzers and fixes, and to nothing else.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcpulint-");

    public TemporaryProject(IEnumerable<string> sources)
    {
        foreach (string source in sources)
        {
            File.Copy(source, PathOf(Path.GetFileName(source)));
        }

        DirectoryInfo tools = _folder.CreateSubdirectory("tools");
        foreach (string assembly in (string[])["VcpuLint.Model", "VcpuLint.Analyzers", "VcpuLint.CodeFixes"])
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), Path.Combine(tools.FullName, assembly + ".dll"));
        }

        File.WriteAllText(
            PathOf("Ports.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="tools/VcpuLint.Model.dll" />
                <Analyzer Include="tools/VcpuLint.Analyzers.dll" />
                <Analyzer Include="tools/VcpuLint.CodeFixes.dll" />
              </ItemGroup>
            </Project>
            """);
    }

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>Runs a command of the SDK in the folder of the project; returns the exit code and all that it said.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(string arguments, CancellationToken cancellationToken) =>
        DotnetCommand.RunAsync(_folder.FullName, arguments, cancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
