using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Fixes.Exploration;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes;

/// <summary>The whole way of a user: the build fails, one command repairs the loops, the build is clean.</summary>
public sealed class FormatFixesRegressionsTests
{
    private static readonly string[] Files = ["Book3SHvP9.cs", "Book3SHvPreP9.cs"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Format_repairs_both_Book3S_loops_so_that_they_build_clean()
    {
        string samples = Path.Combine(Repository.Root, "samples", SampleFolder.Regressions);
        using TemporaryProject project = new(Files.Append("GlobalUsings.cs").Select(file => Path.Combine(samples, file)));

        (int restored, string output) = await project.RunAsync("restore --nologo", Cancellation);
        Assert.True(restored == 0, output);

        (int built, output) = await project.RunAsync("build --nologo --no-restore", Cancellation);
        Assert.NotEqual(0, built);
        Assert.All(Files, file => Assert.Contains(output.Split('\n'), line => line.Contains(file) && line.Contains("error VCPU1002")));

        (int formatted, output) = await project.RunAsync("format analyzers --no-restore --diagnostics VCPU1002 --severity error", Cancellation);
        Assert.True(formatted == 0, output);

        (built, output) = await project.RunAsync("build --nologo --no-restore", Cancellation);
        Assert.True(built == 0 && !output.Contains("VCPU"), output);
        foreach (string file in Files)
        {
            string before = File.ReadAllText(Path.Combine(samples, file));
            string after = File.ReadAllText(project.PathOf(file));
            Assert.DoesNotContain(".HandleTransferWork()", before);
            Assert.Contains(".HandleTransferWork()", after);
            Assert.Equal(Comments(before), Comments(after));
        }

        RunRepaired(project, Files);
    }

    /// <summary>Each of these has one mistake of another kind; the last one needs both of our fix providers.</summary>
    [Fact]
    public async Task Format_repairs_publication_preparation_sections_and_masks()
    {
        string[] files = ["X86NoBarrierAfterModeStore.cs", "X86CheckNotPrepared.cs", "X86SrcuNotRetaken.cs", "BitUsedAsMask.cs"];
        string samples = Path.Combine(Repository.Root, "samples", SampleFolder.Regressions);
        using TemporaryProject project = new(files.Append("GlobalUsings.cs").Select(file => Path.Combine(samples, file)));

        (int restored, string output) = await project.RunAsync("restore --nologo", Cancellation);
        Assert.True(restored == 0, output);

        (int formatted, output) = await project.RunAsync(
            "format analyzers --no-restore --diagnostics VCPU1002 VCPU1007 VCPU1008 VCPU1009 VCPU1102 --severity warn", Cancellation);
        Assert.True(formatted == 0, output);

        (int built, output) = await project.RunAsync("build --nologo --no-restore", Cancellation);
        Assert.True(built == 0 && !output.Contains("VCPU"), output);
        Assert.All(files, file => Assert.Equal(Comments(File.ReadAllText(Path.Combine(samples, file))), Comments(File.ReadAllText(project.PathOf(file)))));
        RunRepaired(project, files);
    }

    /// <summary>Whatever a host does, nothing goes wrong in the repaired loops.</summary>
    private static void RunRepaired(TemporaryProject project, string[] files)
    {
        ExploredCode explored = ExploredCode.Run(
            CompilationFactory.Create(files.Append("GlobalUsings.cs").Select(file => (file, File.ReadAllText(project.PathOf(file))))), Cancellation);
        Assert.True(explored.Broken.IsEmpty && !explored.Throws, explored.Report);
        Assert.Empty(explored.Unexplored);
        Assert.Equal(files.Length, explored.Explored.Count);
        Assert.True(explored.EntersGuest);
    }

    private static IEnumerable<string> Comments(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.ToString());
}
