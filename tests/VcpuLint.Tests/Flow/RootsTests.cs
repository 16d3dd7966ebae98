using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Flow;

/// <summary>Which bodies are judged by themselves, by what, and whose the objects are that they are given.</summary>
public sealed class RootsTests
{
    private const string Source = """
        [Port("x86", Publication = Publication.VcpuMode, TransferWork = true)]
        public sealed class ModePort : ArchPort
        {
            private readonly int _number = Numbered();
            private readonly List<Action> _hooks = [];

            public int RunsAgain(Vcpu vcpu) => Run(vcpu);

            public override int Run(Vcpu vcpu)
            {
                Helper(vcpu);
                Registered();
                Called();
                _hooks.Add(Registered);
                return vcpu.Cpu > 3 ? RunsAgain(vcpu) : 0;

                void Registered() => vcpu.Kick();

                void Called() => Console.WriteLine();
            }

            [RunLoop]
            private int Inner(Vcpu vcpu) => vcpu.HandleTransferWork();

            private static int Numbered() => 3;

            private void Helper(Vcpu vcpu) => vcpu.Kick();

            [EntersGuest]
            private void Enters(Vcpu vcpu) => vcpu.EnterGuest();

            [PreparesTransfer]
            private void Prepares(Vcpu vcpu) => vcpu.Task.PrepareTransfer();

            [PreparesTransfer, MaySleep]
            private void PreparesAndSleeps(Vcpu vcpu) => vcpu.Task.PrepareTransfer();

            [DrainsWork]
            private int Drains(Vcpu vcpu) => vcpu.HandleTransferWork();

            private void Unused(Vcpu vcpu) => vcpu.HostCpu.DisableInterrupts();

            private int There(int tries) => tries > 0 ? Back(tries - 1) : 0;

            private int Back(int tries) => There(tries);
        }

        [Port("mshv", Entry = GuestEntryKind.Hypercall)]
        public sealed class HypercallPort : ArchPort
        {
            public override int Run(Vcpu vcpu) => 0;

            public sealed class Part
            {
                public void InPart(Vcpu vcpu) => vcpu.Kick();
            }
        }

        public sealed class RingPort : ArchPort
        {
            private int Last(Vcpu vcpu) => Run(vcpu);

            private int Middle(Vcpu vcpu) => Last(vcpu);

            public override int Run(Vcpu vcpu) => vcpu.Cpu > 3 ? Middle(vcpu) : 0;
        }

        public abstract class PlainPort : ArchPort
        {
            public override int Run(Vcpu vcpu) => 0;

            public void OfNoPort(Vcpu vcpu) => vcpu.Kick();
        }

        [VcpuPart]
        public sealed class Runner(Vcpu vcpu)
        {
            [SameVcpu]
            public Vcpu Vcpu => vcpu;

            public void Loop() => Vcpu.Kick();

            public static void Stop(int number) => Console.WriteLine(number);
        }

        public sealed class OneVcpu
        {
            private static Vcpu? s_last;
            private static Vcpu? s_first;
            private readonly int _first;
            private readonly int _second;
            private readonly Vcpu _vcpu = null!;

            public void OfFields(int number) => _vcpu.Kick();

            public void OfParameter(int number, Vcpu vcpu) => _vcpu.Kick();
        }

        public sealed class TwoVcpus
        {
            private readonly Vcore _vcore = null!;
            private readonly Vcpu _first = null!;
            private readonly Vcpu _second = null!;

            public void OfTwo() => _first.Kick();
        }
        """;

    private readonly CompilationAnalysis _analysis = SmallSource.Analyze(Source);

    private Body Run => BodyIn("ModePort", "Run");

    [Theory]
    [InlineData("RunsAgain", false)]
    [InlineData("Inner", true)]
    [InlineData("Helper", false)]
    [InlineData("Enters", true)]
    [InlineData("Unused", true)]
    [InlineData("There", true)]
    [InlineData("Back", false)]
    [InlineData("Last", false)]
    [InlineData("Middle", false)]
    public void A_root_is_called_by_nobody_or_declared(string method, bool isRoot) => Assert.Equal(isRoot, _analysis.Roots.IsRoot(_analysis.Body(method)));

    [Fact]
    public void A_loop_is_a_root_whoever_calls_it()
    {
        Assert.True(_analysis.Roots.IsRoot(Run));
        Assert.Equal([true, false], Run.Lowered.Nested.Select(_analysis.Roots.IsRoot));
    }

    [Theory]
    [InlineData("Inner", true)]
    [InlineData("Enters", true)]
    [InlineData("Drains", true)]
    [InlineData("Helper", false)]
    public void A_contract_or_a_run_loop_is_declared(string method, bool isDeclared)
    {
        Assert.Equal(isDeclared, _analysis.Roots.IsDeclaredRoot(_analysis.Body(method)));
        Assert.True(_analysis.Roots.IsDeclaredRoot(Run));
    }

    [Fact]
    public void The_balance_of_a_private_helper_is_its_own()
    {
        Assert.True(_analysis.Roots.JudgesBalance(_analysis.Body("Inner")));
        Assert.True(_analysis.Roots.JudgesBalance(_analysis.Body("Drains")));
        Assert.False(_analysis.Roots.JudgesBalance(_analysis.Body("Unused")));
    }

    [Fact]
    public void Leaving_is_judged_of_loops_that_enter_by_themselves()
    {
        Assert.True(_analysis.Roots.JudgesLeaving(Run));
        Assert.True(_analysis.Roots.JudgesLeaving(_analysis.Body("Inner")));
        Assert.False(_analysis.Roots.JudgesLeaving(_analysis.Body("Drains")));
        Assert.False(_analysis.Roots.JudgesLeaving(BodyIn("HypercallPort", "Run")));
    }

    [Fact]
    public void A_body_is_judged_by_what_its_port_says()
    {
        Assert.True(_analysis.Roots.EntryOf(Run).JudgesMode);
        Assert.True(_analysis.Roots.EntryOf(_analysis.Body("InPart")).HypercallEntry);
        Assert.False(_analysis.Roots.EntryOf(_analysis.Body("OfNoPort")).JudgesMode);
        Assert.False(_analysis.Roots.EntryOf(_analysis.Body("OfNoPort")).HypercallEntry);
        Assert.Equal(0, _analysis.Roots.PublicationOf(_analysis.Compilation.GetTypeByMetadataName("HypercallPort")!));
        Assert.Equal(_analysis.Model.PublicationByMode, _analysis.Roots.PublicationOf(_analysis.Compilation.GetTypeByMetadataName("ModePort")!));
    }

    [Fact]
    public void Who_enters_for_others_begins_where_they_may_enter()
    {
        var state = _analysis.Roots.EntryOf(_analysis.Body("Enters"));
        Assert.Equal(_analysis.Flags.Table.All, state.Clean);
        Assert.Equal(_analysis.Flags.Table.All, state.Tested);
        Assert.Equal(Mode.StoredWithBarrier, state.Mode);
        Assert.Equal(Requests.Clear, state.Requests);
    }

    [Theory]
    [InlineData("Enters", true)]
    [InlineData("Drains", true)]
    [InlineData("Prepares", false)]
    [InlineData("PreparesAndSleeps", false)]
    public void Who_prepares_begins_unprepared(string method, bool isPrepared) => Assert.Equal(isPrepared, _analysis.Roots.EntryOf(_analysis.Body(method)).Prepared);

    [Theory]
    [InlineData("Loop", "Own", "Other")]
    [InlineData("Stop", "Other Other", "Own")]
    [InlineData("OfFields", "Other Other", "Own")]
    [InlineData("OfParameter", "Other Other Own", "Other")]
    [InlineData("OfTwo", "Other", "Undecided")]
    [InlineData("Helper", "Other Own", "Other")]
    public void What_a_root_is_given_is_its_own(string method, string owners, string fields)
    {
        var body = _analysis.Body(method);
        var context = _analysis.Roots.ContextOf(body);
        int positions = body.Symbol!.Parameters.Length + 1;
        Assert.Equal(owners, string.Join(" ", Enumerable.Range(0, positions).Select(i => context[i])));
        Assert.False(context.Says(positions));
        Assert.Equal(fields, context.FieldsOwner.ToString());
    }

    private Body BodyIn(string type, string method) =>
        _analysis.Bodies.Get((Microsoft.CodeAnalysis.IMethodSymbol)_analysis.Compilation.GetTypeByMetadataName(type)!.GetMembers(method).Single())!;
}
