using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>What a call is given comes from somewhere, and what it returns too.</summary>
public sealed class ReadingsTests
{
    private static readonly MachineState s_readings = MachineState.Clock(ClockTopic.Readings, part: 0, cold: false, port: 1).WithSection(9);

    private static readonly Dictionary<int, SyntaxNode> s_nodes = [];

    private static Origin Deadline => Origin.Of(new Source(null, 0, 2, Moved: true, Section: 0));

    private static Origin Reading => Origin.Of(new Source(At(3), 1, 0, Moved: false, Section: 0));

    [Fact]
    public void A_section_with_interrupts_off_is_known_by_its_place()
    {
        for (int place = 0; place < 600; place++)
        {
            var call = new EventInstr(null!, Contract.Neutral, OwnerRef.Other, null, -1) { Site = At(place) };

            Assert.Equal(new ReadingMeaning(false, false, 0, 0, false, (place % 255) + 1), Readings.MeaningOf(call, Env.Empty));
        }
    }

    [Fact]
    public void What_is_given_says_what_it_comes_from()
    {
        var both = new Source(At(5), 2, 0, Moved: false, Section: 0);

        Assert.Equal(new ReadingMeaning(false, false, 2, 2, false, 0), Meaning(Contract.Kept, Deadline));
        Assert.Equal(new ReadingMeaning(false, true, 0, 0, true, 0), Meaning(Contract.Kept, Reading));
        Assert.Equal(new ReadingMeaning(true, true, 0, 0, true, 0), Meaning(Contract.Kept, Origin.Union(Reading, Origin.Of(both))!));
        Assert.Equal(new ReadingMeaning(false, true, 0, 0, true, 0), Meaning(OfParameter(0), Origin.Union(Reading, Origin.Of(both))!));
    }

    [Fact]
    public void What_is_returned_is_a_reading_of_the_clocks_that_are_read()
    {
        Assert.Equal(Origin.Of(new Source(At(3), 2, 0, Moved: false, Section: 9)), Returned(new ProtocolEvent(EventKind.ReadClock, 2), null));
        Assert.Equal(Origin.Of(new Source(At(3), 2, 0, Moved: false, Section: 9)), Returned(new ProtocolEvent(EventKind.ReadClock, 2), 4));
        Assert.Equal(Origin.Of(new Source(At(3), 6, 0, Moved: false, Section: 9)), Returned(new ProtocolEvent(EventKind.ReadClock, 2, fromArgument: true), 4));
        Assert.Equal(Origin.Of(new Source(At(3), 130, 0, Moved: false, Section: 9)), Returned(new ProtocolEvent(EventKind.ReadClock, 2, fromArgument: true), null));
        Assert.Equal(Origin.Of(new Source(null, 0, 3, Moved: false, Section: 0)), Returned(new ProtocolEvent(EventKind.ReadDeadline, 3), null));
        Assert.Null(Returned(new ProtocolEvent(EventKind.ArmTimer), null));
    }

    [Fact]
    public void A_number_that_a_root_is_given_may_be_a_reading_if_it_has_a_unit()
    {
        Compilation compilation = CompilationFactory.Create(
            [("Given.cs", "using VcpuLint.Model; class Given { void Take(Nanoseconds first, long second, Nanoseconds third, Nanoseconds last) { } }")]);
        IMethodSymbol method = compilation.GetTypeByMetadataName("Given")!.GetMembers("Take").OfType<IMethodSymbol>().Single();
        var body = new Body(null!, method, SyntaxFactory.Block(), null, static () => null);
        var program = new FlowProgram(body, [], 0, [], [0, 1, -1, 2], [], [], movesState: true);
        ValueSet given = ValueSet.Anything.From(Origin.Given);

        Assert.Equal(Env.Empty.With(0, given).With(2, given), Readings.Given(program, s_readings, Env.Empty));
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>().Where(static t => t != ClockTopic.Readings))
        {
            Assert.Equal(Env.Empty, Readings.Given(program, MachineState.Clock(topic, part: 0, cold: false, port: 1), Env.Empty));
        }

        Assert.Equal(Env.Empty, Readings.Given(program, default, Env.Empty));
    }

    [Fact]
    public void What_is_kept_comes_from_where_it_came_from()
    {
        Env env = Env.Empty.With(0, ValueSet.Anything.From(Reading));

        Assert.Equal(ValueSet.Constant(5).From(Reading), Readings.Keep(ValueSet.Constant(5), new SlotExpr(0), env, s_readings));
        Assert.Equal(ValueSet.Anything.From(Reading), Readings.Keep(null, new SlotExpr(0), env, s_readings));
        Assert.Equal(ValueSet.Constant(5), Readings.Keep(ValueSet.Constant(5), new SlotExpr(1), env, s_readings));
        Assert.Equal(ValueSet.Constant(5), Readings.Keep(ValueSet.Constant(5), new SlotExpr(0), env, default));
    }

    [Fact]
    public void Who_compares_a_deadline_with_a_clock_knows_whether_it_is_past()
    {
        Env env = Env.Empty.With(0, ValueSet.Anything.From(Reading)).With(1, ValueSet.Anything.From(Deadline));
        var compared = new CompareExpr(CompareOp.Less, new SlotExpr(1), new SlotExpr(0));
        MachineState moved = s_readings.WithMovedBlindly(7);
        MachineState page = MachineState.Clock(ClockTopic.Page, part: 0, cold: false, port: 1).WithFieldRead();

        Assert.Equal((5, 2), (Readings.Behind(compared, env, moved).MovedBlindly, Readings.Behind(compared, env, moved).LookedAhead));
        Assert.Equal(moved, Readings.Behind(new CompareExpr(CompareOp.Less, new SlotExpr(1), new SlotExpr(1)), env, moved));
        Assert.Equal(page, Readings.Behind(compared, env, page));
    }

    private static Origin? Returned(ProtocolEvent read, uint? argument)
    {
        var contract = new Contract([read], Analyzers.Protocol.Context.None, Contract.NoParameter, null, ResultKind.Number, saysNothing: true);
        return Readings.OriginOf(new EventInstr(null!, contract, OwnerRef.Other, null, -1) { Site = At(3) }, argument, s_readings);
    }

    private static ReadingMeaning Meaning(Contract contract, Origin origin) =>
        Readings.MeaningOf(new EventInstr(null!, contract, OwnerRef.Other, new SlotExpr(0), -1), Env.Empty.With(0, ValueSet.Anything.From(origin)));

    private static Contract OfParameter(int parameter) =>
        new([new ProtocolEvent(EventKind.KeepReading, fromArgument: true)], Analyzers.Protocol.Context.None, parameter, null, ResultKind.None, saysNothing: true);

    private static SyntaxNode At(int place) =>
        s_nodes.TryGetValue(place, out SyntaxNode? node) ? node : s_nodes[place] = CSharpSyntaxTree.ParseText(new string(' ', place) + "class A;").GetRoot().ChildNodes().Single();
}
