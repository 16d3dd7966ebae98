using System.Text.Json;

namespace VcpuLint.Package.Tests;

/// <summary>What the build of a project says that has the packages, and what its log keeps.</summary>
public sealed class JudgedBuildTests(JudgedBuild build) : IClassFixture<JudgedBuild>
{
    private const string Unchecked =
        "The guest is entered with work neither drained nor checked since 'Run' began. Path: line 11 DisableInterrupts() -> line 12 EnterGuest()";

    private const string PartlyChecked =
        "The guest is entered with NotifyResume, NeedReschedLazy unchecked. Path: line 11 DisableInterrupts() -> line 12 SignalPending() is false"
        + " -> line 12 NeedResched() is false -> line 13 EnterGuest()";

    [Fact]
    public void Build_fails_and_shows_each_path()
    {
        Assert.NotEqual(0, build.ExitCode);
        Assert.StartsWith(Unchecked, build.Reported["UncheckedPort.cs(12,9): error VCPU1001"]);
        Assert.StartsWith(PartlyChecked, build.Reported["PartlyCheckedPort.cs(13,13): error VCPU1002"]);
    }

    /// <summary>The folders None, Suggestion, Warning and Error are named after the severity that the editorconfig gives them.</summary>
    [Fact]
    public void Build_reports_nothing_but_what_severities_and_suppressions_leave() =>
        Assert.Equal(
            [
                "Error/UnprovenPort.cs(11,16): error VCPU9001",
                "PartlyCheckedPort.cs(13,13): error VCPU1002",
                "UncheckedPort.cs(12,9): error VCPU1001",
                "UnprovenPort.cs(11,16): warning VCPU9001",
                "Warning/UncheckedPort.cs(12,9): warning VCPU1001",
            ],
            build.Reported.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("UncheckedPort.cs", "error")]
    [InlineData("Warning/UncheckedPort.cs", "warning")]
    [InlineData("Suggestion/UncheckedPort.cs", "note")]
    [InlineData("None/UncheckedPort.cs", null)]
    [InlineData("UnprovenPort.cs", "warning")]
    [InlineData("Error/UnprovenPort.cs", "error")]
    public void Log_has_the_severity_that_editorconfig_gives(string file, string? level) =>
        Assert.Equal(level, build.Result(file)?.GetProperty("level").GetString());

    [Theory]
    [InlineData("Suppressed/ByPragma.cs", null)]
    [InlineData("Suppressed/ByAttribute.cs", "Single step: the guest exits after one instruction.")]
    public void Log_keeps_what_the_source_suppresses(string file, string? justification)
    {
        JsonElement result = Assert.NotNull(build.Result(file));
        JsonElement suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());

        Assert.Equal("VCPU1001", result.GetProperty("ruleId").GetString());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal(justification, suppression.TryGetProperty("justification", out JsonElement text) ? text.GetString() : null);
    }

    [Fact]
    public void Log_has_the_steps_of_the_path_with_their_places_and_texts()
    {
        JsonElement result = Assert.NotNull(build.Result("PartlyCheckedPort.cs"));
        JsonElement properties = result.GetProperty("properties").GetProperty("customProperties");
        IEnumerable<string> steps = result.GetProperty("relatedLocations").EnumerateArray()
            .Select((location, step) => $"{JudgedBuild.PlaceOf(location)} {properties.GetProperty($"path.{step}.text")}");

        Assert.Equal(PartlyChecked, result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("6", properties.GetProperty("path.count").GetString());
        Assert.Equal("NotifyResume, NeedReschedLazy", properties.GetProperty("flags").GetString());
        Assert.Equal(
            [
                "PartlyCheckedPort.cs(11,9) DisableInterrupts()",
                "PartlyCheckedPort.cs(12,14) SignalPending() is false",
                "PartlyCheckedPort.cs(12,14) 'vcpu.Task.SignalPending()' is false",
                "PartlyCheckedPort.cs(12,44) NeedResched() is false",
                "PartlyCheckedPort.cs(12,44) 'vcpu.Task.NeedResched()' is false",
                "PartlyCheckedPort.cs(13,13) EnterGuest()",
            ],
            steps);
    }

    [Fact]
    public void Log_links_each_rule_to_its_page() =>
        Assert.All(
            build.Log.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
                .Where(rule => rule.GetProperty("id").GetString()!.StartsWith("VCPU", StringComparison.Ordinal)),
            rule => Assert.EndsWith($"/docs/rules/{rule.GetProperty("id")}.md", rule.GetProperty("helpUri").GetString()));
}
