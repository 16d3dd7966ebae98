using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Verifying;

public sealed class CaseLoaderTests
{
    [Fact]
    public void Parts_and_results_belong_to_their_case()
    {
        TestCase testCase = CaseLoader.Create(
            "ID1",
            "Loop",
            [
                ("x/Loop.part2.cs", "two"),
                ("x/Loop.fixed.cs", "first"),
                ("x/Loop.cs", "[|one|]"),
                ("x/Loop.fixed.Recheck.cs", "other"),
                ("x/Loop.part2.fixed.cs", "second"),
            ]);

        Assert.Equal("ID1/Loop", testCase.Name);
        Assert.Equal(["ID1/Loop.cs", "ID1/Loop.part2.cs"], testCase.Sources.Select(source => source.Path));
        Assert.Equal(["", "Recheck"], testCase.FixKeys);
        Assert.Equal(["first", "other"], testCase.Sources[0].Fixed.Values.Select(result => result.Text));
        Assert.Equal("second", testCase.Sources[1].Fixed[""].Text);
        Assert.True(testCase.Fires);
        Assert.False(testCase.IsSilent);
    }

    [Fact]
    public void A_mark_of_another_rule_does_not_make_the_case_fire()
    {
        TestCase testCase = CaseLoader.Create("ID1", "Loop", [("Loop.cs", "{|ID2:one|}")]);

        Assert.False(testCase.Fires);
        Assert.False(testCase.IsSilent);
    }

    [Theory]
    [InlineData("Loop.old.cs")]
    [InlineData("Loop.fixed.A.B.cs")]
    [InlineData("Loop.txt")]
    public void Other_names_are_refused(string name) => Assert.Throws<FormatException>(() => CaseFileName.Parse(name));

    [Fact]
    public void A_result_without_its_case_is_refused() =>
        Assert.Throws<FormatException>(() => CaseLoader.Create("ID1", "Loop", [("Loop.cs", ""), ("Loop.part2.fixed.cs", "")]));
}
