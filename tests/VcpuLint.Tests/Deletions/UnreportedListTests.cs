namespace VcpuLint.Tests.Deletions;

public sealed class UnreportedListTests
{
    [Fact]
    public void Mutants_stand_below_their_reasons()
    {
        UnreportedList list = UnreportedList.Parse(
            "# To the reader.\n\nharmless: because it is,\nand why.\n    a | b\n    c | d\n\nowed to VCPU1007: later.\n    e | f\r\n\r\nharmless: so.\r\n    g | h\r\n");

        Assert.Equal(["a | b", "c | d", "e | f", "g | h"], list.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["VCPU1007"], list.OwedTo);
        Assert.Equal([("harmless", 3), ("owed to VCPU1007", 1)], list.CountByKind());
    }

    [Theory]
    [InlineData("harmless: so.")]
    [InlineData("harmless:\n    a | b")]
    [InlineData("fine: so.\n    a | b")]
    [InlineData("owed to VCPU: so.\n    a | b")]
    [InlineData("    a | b")]
    [InlineData("harmless: so.\n    c | d\n    a | b")]
    [InlineData("harmless: so.\n    a | b\n\nharmless: as well.\n    a | b")]
    [InlineData("harmless: so.\n    a | b\nharmless: run together.\n    c | d")]
    public void What_is_no_reason_with_sorted_mutants_is_refused(string text) =>
        Assert.Throws<FormatException>(() => UnreportedList.Parse(text));
}
