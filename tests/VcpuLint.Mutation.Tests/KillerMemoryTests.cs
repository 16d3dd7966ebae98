using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Tests;

public sealed class KillerMemoryTests
{
    private static readonly string[] s_items = ["cheap", "dear", "other"];

    [Fact]
    public void What_noticed_the_same_mutation_before_is_asked_first() =>
        Assert.Equal([1, 0, 2], Order(KnownKillers.Parse("{}").With([(Mutation("F").Key, "dear")]), Mutation("F")));

    [Fact]
    public void What_noticed_others_of_the_member_goes_before_what_costs_less() =>
        Assert.Equal([2, 0, 1], Order(KnownKillers.Parse("{}").With([(Mutation("F", "a - b").Key, "other")]), Mutation("F")));

    [Fact]
    public void What_is_known_of_another_file_changes_nothing() =>
        Assert.Equal([0, 2, 1], Order(KnownKillers.Parse("{}").With([("Else.cs | C.F | a -> b", "dear")]), Mutation("F")));

    [Fact]
    public void An_item_that_is_no_longer_there_is_forgotten() =>
        Assert.Equal([0, 2, 1], Order(KnownKillers.Parse("{}").With([(Mutation("F").Key, "gone")]), Mutation("F")));

    [Fact]
    public void What_is_known_can_be_written_and_read()
    {
        var known = KnownKillers.Parse("{}").With([("a", "x"), ("b", "y")]).With([("b", "z")]);

        Assert.Equal([("a", "x"), ("b", "z")], KnownKillers.Parse(known.ToString()).ByKey.Select(static k => (k.Key, k.Value)));
    }

    private static Making.Mutation Mutation(string member, string original = "a + b") => new(0, "C.cs", 0, 1, 1, $"C.{member}", "arithmetic", original, "c", 1);

    private static IEnumerable<int> Order(KnownKillers known, Making.Mutation mutation) =>
        new KillerMemory(known, s_items).Order(mutation, [0, 1, 2], static _ => false, static i => i == 1 ? 90_000 : 100 + (i * 10_000));
}
