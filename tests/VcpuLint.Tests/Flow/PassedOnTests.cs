using System.Globalization;
using VcpuLint.Analyzers.Flow;

namespace VcpuLint.Tests.Flow;

/// <summary>Whether a helper hands back what it is given: those that call each other do if there is a way without the round.</summary>
public sealed class PassedOnTests
{
    [Theory]
    [InlineData("static int F(int x, int n) => x;", "F", true)]
    [InlineData("static int F(int x, int n) => n;", "F", false)]
    [InlineData("static int F(int x, int n) => G(n, x); static int G(int n, int x) => x;", "F", true)]
    [InlineData("static int F(int x, int n) => n == 0 ? x : F(x, n - 1);", "F", true)]
    [InlineData("static int F(int x, int n) => n == 0 ? 0 : F(x, n - 1);", "F", false)]
    [InlineData("static int F(int x, int n) => G(x, n); static int G(int x, int n) => n == 0 ? x : F(x, n - 1);", "F G", true)]
    [InlineData("static int F(int x, int n) => n == 0 ? x : G(x, n); static int G(int x, int n) => F(x, n - 1);", "F G", true)]
    [InlineData("static int F(int x, int n) => G(x, n); static int G(int x, int n) => F(x, n - 1);", "F G", false)]
    [InlineData("static int F(int x, int n) => n == 0 ? x : G(x, n); static int G(int x, int n) => K(x, n - 1); static int K(int x, int n) => F(x, n - 1);", "F G K", true)]
    [InlineData(
        "static int F(int x, int n) => n == 0 ? x : G(x, n); static int G(int x, int n) => n == 0 ? H(n, x) : n == 1 ? F(x, n - 1) : I(n, x); static int H(int n, int x) => n; static int I(int n, int x) => n;",
        "F G",
        true)]
    [InlineData(
        "static int F(int x, int n) => n == 0 ? x : G(x, n); static int G(int x, int n) => n == 0 ? H(x, n) : n == 1 ? K(x, n) : I(x, n); static int H(int x, int n) => G(x, n - 1); static int I(int x, int n) => G(x, n - 1); static int K(int x, int n) => F(x, n - 1);",
        "F G H I K",
        true)]
    public void What_a_helper_is_given_is_handed_back(string helpers, string asked, bool handsBack)
    {
        string[] names = asked.Split(' ');
        var analysis = SmallSource.Analyze(
            $"public static class Small {{ {helpers} {string.Concat(names.Select(static n => $"public static int Use{n}(Vcpu vcpu) => {n}(vcpu.HandleTransferWork(), 3);"))} }}");

        foreach (string name in names)
        {
            Assert.Equal(handsBack, analysis.Closures.ReturnsDrainResult(analysis.Body("Use" + name)));
        }
    }

    [Fact]
    public void It_is_the_same_for_each_who_asks()
    {
        var analysis = SmallSource.Analyze("""
            public static class Small
            {
                static int Same(int x) => x;
                static int Other(int x) => 3;
                public static int First(Vcpu vcpu) => Same(vcpu.HandleTransferWork());
                public static int Second(Vcpu vcpu) => Same(vcpu.HandleTransferWork());
                public static int Third(Vcpu vcpu) => Other(vcpu.HandleTransferWork());
                public static int Fourth(Vcpu vcpu) => Other(vcpu.HandleTransferWork());
            }
            """);

        Assert.All(["First", "Second"], method => Assert.True(analysis.Closures.ReturnsDrainResult(analysis.Body(method))));
        Assert.All(["Third", "Fourth"], method => Assert.False(analysis.Closures.ReturnsDrainResult(analysis.Body(method))));
    }

    /// <summary>Helpers that call each other at random, asked in any order: what one answer is found by must not spoil another one.</summary>
    [Fact]
    public void What_recursions_hand_back_does_not_depend_on_who_asks_first()
    {
        const int Graphs = 400, Helpers = 5;
        var random = new Random(20261122);
        int[][][] ways = [.. Enumerable.Range(0, Graphs).Select(_ => Enumerable.Range(0, Helpers).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => WayOf(random)).ToArray()).ToArray())];
        var analysis = SmallSource.Analyze(string.Concat(ways.Select(static (graph, g) => $$"""
            public static class Graph{{g}}
            {
                {{string.Concat(graph.Select(static (own, i) => $"static int F{i}(int x, int n) => {string.Join(" : ", own.Select(static (way, w) => (w < 3 - 1 ? $"n == {w} ? " : "") + TextOf(way)))}{(own.Length < 3 ? " : 0" : "")};\n"))}}
                {{string.Concat(graph.Select((_, i) => $"public static int Use{g}_{i}(Vcpu vcpu) => F{i}(vcpu.HandleTransferWork(), 3);\n"))}}
            }

            """)));
        int passed = 0;
        foreach (int g in Enumerable.Range(0, Graphs))
        {
            var passes = Enumerable.Range(0, Helpers).Select(i => Array.IndexOf(ways[g][i], Helpers) >= 0).ToArray();
            foreach (int _ in Enumerable.Range(0, Helpers))
            {
                passes = [.. passes.Select((known, i) => known || Array.Exists(ways[g][i], way => way < Helpers && passes[way]))];
            }

            int[] order = [.. Enumerable.Range(0, Helpers)];
            random.Shuffle(order);
            Assert.Equal(order.Select(i => passes[i]), order.Select(i => analysis.Closures.ReturnsDrainResult(analysis.Body($"Use{g}_{i}"))));
            passed += passes.Count(static p => p);
        }

        Assert.InRange(passed, Graphs, (Helpers - 1) * Graphs);

        // Another helper, what is given, or what is not.
        static int WayOf(Random random) => random.Next(8) switch { 0 => Helpers, 1 => Helpers + 1, _ => random.Next(Helpers) };
        static string TextOf(int way) => way < Helpers ? $"F{way}(x, n - 1)" : way == Helpers ? "x" : "n";
    }

    /// <summary>Each of them asks the one before twice, and itself: what is known of one is not found out again.</summary>
    [Fact]
    public void Long_chains_are_asked_once()
    {
        string chain = string.Concat(Enumerable.Range(1, 22).Select(static i => string.Create(
            CultureInfo.InvariantCulture, $"static int F{i}(int x, int n) => n == 0 ? F{i - 1}(x, n - 1) : n == 1 ? F{i - 1}(x, n - 2) : F{i}(x, n - 3);")));
        var analysis = SmallSource.Analyze($$"""
            public static class Small
            {
                static int F0(int x, int n) => n;
                {{chain}}
                static int Top(int x, int n) => n == 0 ? Top(x, n - 1) : n == 1 ? F22(x, n) : Top(x, n - 2);
                public static int Use(Vcpu vcpu) => Top(vcpu.HandleTransferWork(), 3);
            }
            """);

        Assert.False(analysis.Closures.ReturnsDrainResult(analysis.Body("Use")));
    }
}
