using Microsoft.CodeAnalysis.Text;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Verifying;

public sealed class MarkupParserTests
{
    [Fact]
    public void Text_without_marks_is_kept()
    {
        MarkupSource source = Parse("int[] a = [1, 2]; bool b = a is [..] || a is { Length: 2 };");

        Assert.Equal("int[] a = [1, 2]; bool b = a is [..] || a is { Length: 2 };", source.Text);
        Assert.Empty(source.Diagnostics);
        Assert.Empty(source.Locations);
    }

    [Fact]
    public void Brackets_stand_for_the_default_id()
    {
        MarkupSource source = Parse("a; [|b()|]; c;");

        Assert.Equal("a; b(); c;", source.Text);
        Assert.Equal([new MarkupSpan("ID1", new TextSpan(3, 3))], source.Diagnostics);
    }

    [Fact]
    public void Braces_name_the_id()
    {
        MarkupSource source = Parse("{|VCPU1002:enter()|};{|CS0103:x|}");

        Assert.Equal("enter();x", source.Text);
        Assert.Equal([new MarkupSpan("VCPU1002", new TextSpan(0, 7)), new MarkupSpan("CS0103", new TextSpan(8, 1))], source.Diagnostics);
    }

    [Fact]
    public void Numbers_mark_locations()
    {
        MarkupSource source = Parse("{|#1:b|} {|#0:a|}");

        Assert.Equal("b a", source.Text);
        Assert.Empty(source.Diagnostics);
        Assert.Equal([new TextSpan(2, 1), new TextSpan(0, 1)], source.Locations.Values);
    }

    [Fact]
    public void Marks_nest_and_the_outer_one_comes_first()
    {
        MarkupSource source = Parse("{|A:{|#0:x|}.{|B:[|y|]()|}|}");

        Assert.Equal("x.y()", source.Text);
        Assert.Equal(
            [
                new MarkupSpan("A", new TextSpan(0, 5)),
                new MarkupSpan("B", new TextSpan(2, 3)),
                new MarkupSpan("ID1", new TextSpan(2, 1)),
            ],
            source.Diagnostics);
        Assert.Equal(new TextSpan(0, 1), source.Locations[0]);
    }

    [Fact]
    public void One_span_may_carry_two_ids() =>
        Assert.Equal(
            ["A", "B"],
            Parse("{|A:{|B:x|}|}").Diagnostics.Select(mark => mark.Id).Order());

    [Fact]
    public void A_mark_may_be_empty_and_may_cover_lines()
    {
        Assert.Equal([new MarkupSpan("ID1", new TextSpan(1, 0))], Parse("a[||]b").Diagnostics);
        Assert.Equal([new MarkupSpan("ID1", new TextSpan(0, 3))], Parse("[|a\nb|]").Diagnostics);
    }

    [Theory]
    [InlineData("a\n[|b", 2, "not closed")]
    [InlineData("a|]", 1, "last one opened")]
    [InlineData("[|a|}", 1, "last one opened")]
    [InlineData("{|A:[|x|}|]", 1, "last one opened")]
    [InlineData("\n\n{|x|}", 3, "an id")]
    [InlineData("{|#0:x|}\n{|#0:y|}", 2, "marked twice")]
    [InlineData("a$$b", 1, "cursor")]
    public void Malformed_markup_is_refused_with_its_line(string text, int line, string problem)
    {
        MarkupException exception = Assert.Throws<MarkupException>(() => Parse(text));

        Assert.StartsWith($"line {line}: ", exception.Message);
        Assert.Contains(problem, exception.Message);
    }

    private static MarkupSource Parse(string text) => MarkupParser.Parse(text, "ID1");
}
