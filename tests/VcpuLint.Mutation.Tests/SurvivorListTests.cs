using VcpuLint.Mutation.Running;

namespace VcpuLint.Mutation.Tests;

public sealed class SurvivorListTests
{
    [Fact]
    public void A_reason_stands_for_the_keys_below_it()
    {
        SurvivorList list = SurvivorList.Parse(["# one", "# reason", "a", "b", "", "# other", "c"]);

        Assert.Equal([("a", "one reason"), ("b", "one reason"), ("c", "other")], list.Reasons.Select(static r => (r.Key, r.Value)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("# reason||a")]
    [InlineData("# reason|a|a")]
    public void A_key_without_a_reason_and_one_that_is_there_twice_are_refused(string lines) =>
        Assert.Throws<FormatException>(() => SurvivorList.Parse(lines.Split('|')));

    [Fact]
    public void The_list_can_be_read() => Assert.All(SurvivorList.Load().Reasons, static r => Assert.NotEmpty(r.Value));
}
