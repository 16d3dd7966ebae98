using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Tests.Flow;

/// <summary>What is known of variables, and sets of variables, held against dictionaries and plain sets.</summary>
public sealed class EnvTests
{
    [Fact]
    public void An_environment_is_a_map()
    {
        var random = new Random(1);
        Env env = Env.Empty;
        SortedDictionary<int, ValueSet> map = [];
        for (int step = 0; step < 2_000; step++)
        {
            int slot = random.Next(5);
            ValueSet? value = random.Next(3) == 0 ? null : ValueSet.Constant(random.Next(3));
            Env next = env.With(slot, value);
            bool same = Equals(map.GetValueOrDefault(slot), value);
            map.Remove(slot);
            if (value is not null)
            {
                map.Add(slot, value);
            }

            Assert.Equal(same, ReferenceEquals(next, env));
            Assert.Equal(same, next.Equals(env));
            Assert.All(Enumerable.Range(0, 6), i => Assert.Equal(map.GetValueOrDefault(i), next[i]));
            Assert.Equal(map.Aggregate(Env.Empty, static (e, entry) => e.With(entry.Key, entry.Value)), next);
            Assert.Equal(map.Count == 0, ReferenceEquals(next, Env.Empty));
            env = next;
        }
    }

    [Fact]
    public void What_is_dead_is_dropped()
    {
        Env env = Env.Empty.With(0, ValueSet.One).With(63, ValueSet.Zero).With(64, ValueSet.One).With(130, ValueSet.Null);

        Assert.Equal(Env.Empty.With(63, ValueSet.Zero).With(130, ValueSet.Null), env.Keep(Set(1, 63, 130)));
        Assert.Same(env, env.Keep(Set(0, 1, 63, 64, 130)));
        Assert.Same(Env.Empty, env.Keep(Set(1)));
    }

    [Fact]
    public void Environments_are_equal_if_they_know_the_same()
    {
        Env env = Env.Empty.With(1, ValueSet.One).With(2, ValueSet.Zero);

        Assert.True(env.Equals((object)Env.Empty.With(2, ValueSet.Zero).With(1, ValueSet.One)));
        Assert.False(env.Equals(Env.Empty.With(1, ValueSet.Zero).With(2, ValueSet.One)));
        Assert.False(env.Equals((Env?)null));
        Assert.False(env.Equals("env"));
    }

    [Fact]
    public void A_set_of_slots_has_the_bits_that_were_on()
    {
        int[] slots = [0, 5, 63, 64, 191];
        SlotSet set = Set(slots);
        SlotBits other = Bits(7, 64);

        Assert.Equal(slots, Enumerable.Range(0, 192).Where(set.Contains));
        Assert.False(set.Contains(256));
        Assert.True(set.Equals(Bits(slots)));
        Assert.False(set.Equals(Bits(0, 5, 63, 64)));
        Assert.False(set.Equals(Bits(0, 5, 63, 64, 190)));
        Assert.False(set.Equals(Bits(0, 5, 63, 64, 100, 191)));
        set.AddTo(other);
        Assert.Equal([0, 5, 7, 63, 64, 191], Enumerable.Range(0, 192).Where(SlotSet.Of(other).Contains));
        Assert.Same(SlotSet.Empty, Set());
        Assert.False(SlotSet.Empty.Contains(0));
    }

    [Fact]
    public void Slots_are_added_and_removed_one_by_one()
    {
        SlotBits bits = new(192);
        foreach (int slot in new[] { 1, 2, 63, 64, 65, 130 })
        {
            bits.Add(slot);
        }

        bits.Remove(2);
        bits.Remove(64);
        bits.Remove(129);

        Assert.Equal([1, 63, 65, 130], Enumerable.Range(0, 192).Where(SlotSet.Of(bits).Contains));
        bits.Clear();
        Assert.Same(SlotSet.Empty, SlotSet.Of(bits));
        Assert.Equal([0, 1, 1, 2], new[] { 0, 1, 64, 65 }.Select(static slots => new SlotBits(slots).Words.Length));
    }

    private static SlotSet Set(params int[] slots) => SlotSet.Of(Bits(slots));

    private static SlotBits Bits(params int[] slots)
    {
        SlotBits bits = new(192);
        foreach (int slot in slots)
        {
            bits.Words[slot / 64] |= 1ul << (slot % 64);
        }

        return bits;
    }
}
