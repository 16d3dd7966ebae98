using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.History;

/// <summary>
/// The history in the documentation is the one of the samples. With <c>VCPULINT_UPDATE_DOCS=1</c> in the environment the test writes it
/// instead.
/// </summary>
public sealed class HistoryTests
{
    private static string Document { get; } = Path.Combine(Repository.Root, "docs", "history.md");

    [Fact]
    public async Task Document_is_the_history_of_the_samples()
    {
        string real = Load().Write();
        if (Environment.GetEnvironmentVariable("VCPULINT_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Document, real, TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(real, await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_regression_says_which_row_it_belongs_to() => Assert.Empty(Load().WithoutRow);

    [Fact]
    public void Every_row_is_known_and_has_something_to_show() => Assert.Equal(
        HistoryTable.Pairs.Concat(HistoryTable.Catalogue).Concat(HistoryTable.Timekeeping).Append(HistoryEntry.Other).Order(StringComparer.Ordinal),
        Load().Rows.Order(StringComparer.Ordinal));

    [Fact]
    public void A_row_shows_both_verdicts_of_all_its_loops()
    {
        const string One = "// history: x86 | abc (1.0) | looks away | X86\n// history: #1 | abc | looks away | X86\n";
        const string Two = "// history: #1 | def | looks away | Arm64\r\n";
        const string OneVerdict =
            "[One](../samples/Regressions/One.cs): [VCPU1002](rules/VCPU1002.md) SigPending; [VCPU1103](rules/VCPU1103.md)";
        const string TwoVerdict = "[Two](../samples/Regressions/Two.cs): [VCPU1001](rules/VCPU1001.md)";
        const string X86Verdict = "[X86](../samples/Ports/X86): clean";
        const string Arm64Verdict = "[Arm64](../samples/Ports/Arm64): [VCPU1102](rules/VCPU1102.md)";
        HistoryTable table = new(
            new([("One.cs", One + "bad(); // expect: VCPU1103; VCPU1002 SigPending\n"), ("Two.cs", Two + "bad(); // expect: VCPU1001\r\n")]),
            new([("X86/A.cs", ""), ("Arm64/B.cs", "a(); // expect: VCPU1102\n"), ("Shared.cs", "")]),
            [new("#3", "none", "idles", "VCPU1102")],
            [new("#2", "ghi", "sleeps", "no model")]);

        string[] lines = table.Write().Split('\n');

        Assert.Contains($"| x86 | abc (1.0) | looks away | {OneVerdict} | {X86Verdict} |", lines);
        Assert.Contains($"| 1 | abc<br>def | looks away | {OneVerdict}<br>{TwoVerdict} | {X86Verdict}<br>{Arm64Verdict} |", lines);
        Assert.Contains("| 2 | ghi | sleeps | not expressible | no model |", lines);
        Assert.Contains($"| 3 | none | idles | {Arm64Verdict} | not repaired |", lines);
    }

    [Theory]
    [InlineData("// history: x86 | abc | looks away\n")]
    [InlineData("// history: x86 | abc | looks away | \n")]
    [InlineData("// history: x86 | abc | looks away | X86 | more\n")]
    [InlineData("// history: x86 | abc | looks away | Missing\n")]
    public void A_head_that_is_incomplete_or_names_no_port_is_refused(string text)
    {
        HistoryTable table = new(new([("One.cs", text)]), new([("X86/A.cs", "")]), [], []);

        Assert.Throws<FormatException>(table.Write);
    }

    [Fact]
    public void A_warning_that_no_port_has_is_refused()
    {
        HistoryTable table = new(new([]), new([("X86/A.cs", "")]), [new("#N1", "none", "idles", "VCPU1102")], []);

        Assert.Throws<FormatException>(table.Write);
    }

    [Fact]
    public void A_regression_without_a_head_is_noticed()
    {
        HistoryTable table = new(new([("One.cs", "namespace A;\n// history: x86 | abc | looks away | X86\n")]), new([("X86/A.cs", "")]), [], []);

        Assert.Equal(["One.cs"], table.WithoutRow);
    }

    private static HistoryTable Load() => new(
        SampleFolder.Load(SampleFolder.Regressions),
        SampleFolder.Load(SampleFolder.Ports),
        ReadList("Unrepaired.txt"),
        ReadList("NotExpressible.txt"));

    private static IEnumerable<HistoryEntry> ReadList(string file)
    {
        string path = Path.Combine(Repository.Root, "tests", "VcpuLint.Tests", "History", file);
        return HistoryEntry.ReadList(file, File.ReadAllText(path));
    }
}
