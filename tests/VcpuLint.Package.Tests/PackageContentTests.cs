using System.Text;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Package.Tests;

/// <summary>What is in the packages, and what they say of themselves.</summary>
public sealed class PackageContentTests(PackageFeed feed)
{
    /// <summary>Gets each package with all files that the project puts into it; the rest is the format's own.</summary>
    public static TheoryData<string, string[]> Files => new()
    {
        { "VcpuLint", ["README.md", "analyzers/dotnet/cs/VcpuLint.Analyzers.dll", "analyzers/dotnet/cs/VcpuLint.CodeFixes.dll"] },
        { "VcpuLint.Model", ["README.md", "lib/net10.0/VcpuLint.Model.dll", "lib/net10.0/VcpuLint.Model.xml"] },
    };

    /// <summary>Gets the ids of the packages.</summary>
    public static TheoryData<string> Ids => ["VcpuLint", "VcpuLint.Model"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Package_holds_exactly_its_files(string id, string[] files)
    {
        NuGetPackage package = feed.Open(id);
        string properties = Assert.Single(package.Files, file => file.EndsWith(".psmdcp", StringComparison.Ordinal));
        string[] format = ["[Content_Types].xml", "_rels/.rels", id + ".nuspec", properties];

        Assert.Equal(files.Concat(format).Order(StringComparer.Ordinal), package.Files);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_needs_no_other(string id) => Assert.Empty(feed.Open(id).Dependencies);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Package_says_what_it_is(string id)
    {
        NuGetPackage package = feed.Open(id);

        Assert.NotEmpty(package.Metadata("description")!.Value);
        Assert.Equal("The VcpuLint authors", package.Metadata("authors")?.Value);
        Assert.Equal("MIT", package.Metadata("license")?.Value);
        Assert.Equal("expression", package.Metadata("license")?.Attribute("type")?.Value);
        Assert.Equal("README.md", package.Metadata("readme")?.Value);
        Assert.Equal("git", package.Metadata("repository")?.Attribute("type")?.Value);
        Assert.StartsWith("# " + id, Encoding.UTF8.GetString(package.Read("README.md")));
    }

    [Fact]
    public void Only_the_analyzers_are_a_development_dependency()
    {
        Assert.Equal("true", feed.Open("VcpuLint").Metadata("developmentDependency")?.Value);
        Assert.Null(feed.Open("VcpuLint.Model").Metadata("developmentDependency"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Files_do_not_tell_where_they_were_built(string id, string[] files)
    {
        NuGetPackage package = feed.Open(id);
        Assert.All(files, file =>
        {
            byte[] bytes = package.Read(file);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Repository.Root)));
        });
    }
}
