using VcpuLint.Package.Tests;
using VcpuLint.Tests.Processes;
using VcpuLint.Tests.Verification;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace VcpuLint.Package.Tests;

/// <summary>
/// Both packages, packed once per run by the documented command into a folder that serves as the only package source. Everything that the tests
/// write lies in one temporary folder outside the repository.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcpulint-");

    /// <summary>Gets the folder that the packages are in.</summary>
    private string Feed => Path.Combine(_folder.FullName, "feed");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // The repository is restored when its tests run; a second restore would need the network.
        (int exitCode, string output) = await DotnetCommand.RunAsync(
            Repository.Root, $"pack Packages.slnf --no-restore --disable-build-servers -o \"{Feed}\"", TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, output);

        // The files that the SDK looks for in the folders above a project, so that it finds these and none of the machine's.
        Write(
            "nuget.config",
            """
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
              <auditSources>
                <clear />
              </auditSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """);
        Write(
            "Directory.Build.props",
            """
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
              </PropertyGroup>
            </Project>
            """);
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    /// <summary>Finds the package of an id.</summary>
    internal NuGetPackage Open(string id) =>
        Directory.EnumerateFiles(Feed, "*.nupkg").Select(file => new NuGetPackage(file)).Single(package => package.Id == id);

    /// <summary>
    /// Copies a project of <c>UserProjects</c> out of the repository, with references to the packages as <c>dotnet add package</c> writes them.
    /// </summary>
    internal UserProject CreateProject(string name)
    {
        DirectoryInfo folder = _folder.CreateSubdirectory(name);
        string source = Path.Combine(Repository.Root, "tests", "VcpuLint.Package.Tests", "UserProjects", name);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.WriteAllText(
            Path.Combine(folder.FullName, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="VcpuLint" Version="{Open("VcpuLint").Version}">
                  <IncludeAssets>runtime; build; native; contentfiles; analyzers; buildtransitive</IncludeAssets>
                  <PrivateAssets>all</PrivateAssets>
                </PackageReference>
                <PackageReference Include="VcpuLint.Model" Version="{Open("VcpuLint.Model").Version}" />
              </ItemGroup>
            </Project>
            """);
        return new UserProject(folder.FullName);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);
}
