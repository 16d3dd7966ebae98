using VcpuLint.Analyzers.Flow.Solving;

namespace VcpuLint.Tests.Flow;

/// <summary>What ways have in common, by a table of one property: what is kept (k) and what is seen (s).</summary>
public sealed class ThroughTests
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("k", "", "", "k")]
    [InlineData("ks", "", "", "ks")]
    [InlineData("k", "k", "k", "k")]
    [InlineData("ks", "k", "ks", "ks")]
    [InlineData("k", "ks", "ks", "ks")]
    [InlineData("s", "k", "s", "ks")]
    [InlineData("k", "s", "s", "ks")]
    public void One_way_behind_another_and_either_of_two(string first, string second, string then, string or)
    {
        Assert.Equal(Of(then), Of(first).Then(Of(second)));
        Assert.Equal(Of(or), Of(first).Or(Of(second)));
    }

    [Fact]
    public void Other_properties_are_left_out() =>
        Assert.Equal(new Through(Through.Order, 1), new Through(Through.Order | 2, 3 | Through.OnlySignals).Only(Through.Order | 1));

    [Fact]
    public void Properties_are_no_flags() => Assert.Equal(0u, Through.Order & Through.OnlySignals & ((1u << 21) - 1));

    private static Through Of(string text) => new(text.Contains('k', StringComparison.Ordinal) ? 1u : 0, text.Contains('s', StringComparison.Ordinal) ? 1u : 0);
}
