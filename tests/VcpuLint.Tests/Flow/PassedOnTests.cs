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
