using VcpuLint.Analyzers.Flow;

namespace VcpuLint.Tests.Flow;

/// <summary>What a body does itself, and by the bodies that it calls.</summary>
public sealed class BodyClosureTests
{
    private const string Source = """
        public class Small
        {
            private int _counted;
            private int _looked;
            private Small? _other;

            public static int Drain(Vcpu vcpu) => vcpu.HandleTransferWork();

            public static int DrainLater(Vcpu vcpu) { Calm(); return Drain(vcpu); }

            public static int DrainForNothing(Vcpu vcpu) { Drain(vcpu); return 0; }

            public static void Calm() { }

            public static void CallsCalm() => Calm();

            public static void Throw() => throw new System.InvalidOperationException();

            public static void ThrowLater() { Calm(); Throw(); }

            public static void Tell(List<int> all, Vcpu vcpu) => all.ForEach(_ => vcpu.HostCpu.EnableInterrupts());

            public static void TellLater(List<int> all, Vcpu vcpu) { Calm(); Tell(all, vcpu); }

            public static void Write() => Console.WriteLine();

            public static void WriteLater() { Calm(); Write(); }

            public static void CallsWriteLater() => WriteLater();

            public static void CallsVirtual(Either either) => either.Do();

            public static void Own(Vcpu vcpu) => DrainAndWait(vcpu);

            [DrainsWork, Waits]
            private static int DrainAndWait(Vcpu vcpu) => vcpu.HandleTransferWork();

            public void Count() => _counted++;

            public int Look() => _looked;

            public void LookAtAnother() => _other?.Look();

            public void LooksItself() { Look(); if (_other is null) { _other = new Small(); } }

            public void LooksInside(bool verbose)
            {
                Inside();

                void Inside() { if (_looked > 0) { verbose = !verbose; _looked = 1; } }
            }

            public static void LooksTwice(Small one, Small two) { one.Look(); one.SetLooked(); two.LookAgain(); }

            public int LookAgain() => _looked;

            public void SetLooked() => _looked = 3;

            public void Counts(Small peer) { _looked = peer._looked; peer._counted = 3; }
        }

        public class Unread
        {
            private int _looked;
            private int _other;

            public int Sets() { _looked = 3; return _other; }
        }

        public abstract class Either
        {
            public abstract void Do();
        }

        public sealed class One : Either
        {
            public override void Do() => Small.Calm();
        }

        public sealed class Two : Either
        {
            public override void Do() => Console.WriteLine();
        }
        """;

    private readonly CompilationAnalysis _analysis = SmallSource.Analyze(Source);

    [Theory]
    [InlineData("Drain", true)]
    [InlineData("DrainLater", true)]
    [InlineData("DrainForNothing", true)]
    [InlineData("Own", true)]
    [InlineData("Calm", false)]
    [InlineData("CallsCalm", false)]
    [InlineData("Throw", false)]
    public void A_body_drains_if_something_in_it_does(string method, bool drains) => Assert.Equal(drains, _analysis.Closures.Drains(_analysis.Body(method)));

    [Theory]
    [InlineData("Drain", true)]
    [InlineData("DrainLater", true)]
    [InlineData("Own", true)]
    [InlineData("DrainForNothing", true)]
    [InlineData("CallsCalm", false)]
    public void It_may_rest_where_it_drains(string method, bool rests) => Assert.Equal(rests, _analysis.Closures.MayRest(_analysis.Body(method)));

    [Theory]
    [InlineData("Drain", true)]
    [InlineData("DrainLater", true)]
    [InlineData("DrainForNothing", false)]
    [InlineData("Calm", false)]
    public void It_returns_the_result_of_a_drain_if_it_hands_it_back(string method, bool returns) =>
        Assert.Equal(returns, _analysis.Closures.ReturnsDrainResult(_analysis.Body(method)));

    [Theory]
    [InlineData("Throw", true)]
    [InlineData("ThrowLater", true)]
    [InlineData("Calm", false)]
    [InlineData("CallsCalm", false)]
    public void It_throws_if_something_in_it_does(string method, bool throws) => Assert.Equal(throws, _analysis.Closures.Throws(_analysis.Body(method)));

    [Theory]
    [InlineData("Tell", true)]
    [InlineData("TellLater", true)]
    [InlineData("Calm", false)]
    public void It_moves_the_state_by_what_it_hands_over(string method, bool moves)
    {
        Assert.Equal(moves, _analysis.Closures.MovesState(_analysis.Body(method)));
        Assert.Equal(moves, _analysis.Closures.MovesWork(_analysis.Body(method)));
    }

    [Theory]
    [InlineData("Write", true)]
    [InlineData("WriteLater", true)]
    [InlineData("CallsWriteLater", true)]
    [InlineData("CallsVirtual", true)]
    [InlineData("Calm", false)]
    [InlineData("CallsCalm", false)]
    public void It_calls_elsewhere_if_something_in_it_does(string method, bool calls) =>
        Assert.Equal(calls, _analysis.Closures.CallElsewhere(_analysis.Body(method).Lowered.Blocks));

    [Fact]
    public void A_variable_is_looked_at_if_more_is_done_than_counting()
    {
        Assert.False(_analysis.Closures.IsTested(_analysis.Compilation.GetTypeByMetadataName("Small")!.GetMembers("_counted")[0]));
        Assert.True(_analysis.Closures.IsTested(_analysis.Compilation.GetTypeByMetadataName("Small")!.GetMembers("_looked")[0]));
        Assert.False(_analysis.Closures.IsTested(_analysis.Compilation.GetTypeByMetadataName("Unread")!.GetMembers("_looked")[0]));
    }

    [Theory]
    [InlineData("Look", "_looked")]
    [InlineData("LooksItself", "_looked _other")]
    [InlineData("LookAtAnother", "_other")]
    [InlineData("LooksInside", "_looked")]
    [InlineData("LooksInside.Inside", "_looked")]
    [InlineData("LooksTwice", "")]
    [InlineData("Count", "")]
    public void The_variables_of_a_body_are_those_of_the_same_object(string method, string variables) =>
        Assert.Equal(variables, SmallSource.Names(_analysis.Closures.Ambient(_analysis.Body(method))));

    [Theory]
    [InlineData("Look", "")]
    [InlineData("LooksItself", "")]
    [InlineData("LooksInside", "")]
    [InlineData("LookAtAnother", "_looked")]
    [InlineData("LooksTwice", "_looked")]
    [InlineData("Counts", "")]
    public void Those_of_others_are_written_by_who_calls_them(string method, string variables) =>
        Assert.Equal(variables, SmallSource.Names(_analysis.Closures.ForeignStores(_analysis.Body(method))));
}
