using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;
using VcpuLint.Tests.Verifying.Specimens;

namespace VcpuLint.Tests.Samples;

public sealed class SampleFolderTests
{
    [Fact]
    public void Expectations_are_read_from_the_ends_of_lines()
    {
        IEnumerable<Expectation> read = Expectation.Read(
            "Loop.cs", "a();\r\nb(); // expect: VCPU1002 NotifyResume, NeedReschedLazy; VCPU1103\r\n// expect: VCPU1001\n");

        Assert.Equal(
            ["Loop.cs(2): VCPU1002 NotifyResume, NeedReschedLazy", "Loop.cs(2): VCPU1103", "Loop.cs(3): VCPU1001"],
            read.Select(expectation => expectation.ToString()));
    }

    [Fact]
    public void An_expectation_without_an_id_is_refused() =>
        Assert.Throws<FormatException>(() => Expectation.Read("Loop.cs", "a(); // expect: ;").ToList());

    [Theory]
    [InlineData("Bad(); // expect: TEST0001", "")]
    [InlineData("Bad(); // expect: TEST0001 Bad() bad", "")]
    [InlineData("Bad(); Bad(); // expect: TEST0001; TEST0001", "")]
    [InlineData("Bad();", "not expected: ")]
    [InlineData("Bad(); Bad(); // expect: TEST0001", "not expected: ")]
    [InlineData("Bad(); // expect: TEST0001; TEST0001", "missing: ")]
    [InlineData("Bad(); // expect: TEST0001 good", "not expected: |missing: ")]
    [InlineData("Bad(); // expect: TEST0002", "not expected: |missing: ")]
    [InlineData("Bad();\n// expect: TEST0001", "not expected: |missing: ")]
    [InlineData("Missing();", "not expected: ")]
    public async Task Every_difference_is_listed(string body, string differences)
    {
        SampleFolder folder = new([("Loop.cs", $"class C {{ void Bad() {{ }} void M() {{\n{body}\n}} }}")]);

        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(
            folder.Compile(), [new BadCallAnalyzer()], concurrent: true, TestContext.Current.CancellationToken);

        Assert.Equal(
            differences.Split('|', StringSplitOptions.RemoveEmptyEntries),
            folder.Differences(reported).Select(difference => difference[..(difference.IndexOf(':') + 2)]));
    }
}
