namespace VcpuLint.Package.Tests;

/// <summary>The fixes come with the package: one command repairs the loop that fails the build of <see cref="JudgedBuildTests"/>.</summary>
public sealed class RepairedProjectTests(PackageFeed feed)
{
    [Fact]
    public async Task Format_applies_the_fix_and_the_project_builds_clean()
    {
        UserProject project = feed.CreateProject("Repaired");
        Assert.DoesNotContain("TransferWorkPending()", project.Read("UncheckedPort.cs"));

        (int restored, string output) = await project.RunAsync("restore");
        Assert.True(restored == 0, output);

        (int formatted, output) = await project.RunAsync("format analyzers --no-restore --diagnostics VCPU1001");
        Assert.True(formatted == 0, output);
        Assert.Contains("if (!vcpu.Task.TransferWorkPending())", project.Read("UncheckedPort.cs"));

        (int built, output) = await project.RunAsync("build --no-restore --disable-build-servers -warnaserror");
        Assert.True(built == 0 && !output.Contains("VCPU", StringComparison.Ordinal), output);
    }
}
