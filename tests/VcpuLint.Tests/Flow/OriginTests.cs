using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Tests.Flow;

/// <summary>What a number comes from is the same in whatever order it was put together, and a reading by a method is another one at each call.</summary>
public sealed class OriginTests
{
    private const int LastPlace = (1 << 20) - 1;

    private static readonly SyntaxNode[] s_methods =
        [.. CSharpSyntaxTree.ParseText("class A { int B() => C() + D(); int E() => F(); int G() => H(); }", path: "a.cs").GetRoot().DescendantNodes().Where(static n => n.IsKind(SyntaxKind.MethodDeclaration))];

    private static SyntaxNode First => Calls[0];

    private static SyntaxNode Second => Calls[1];

    private static SyntaxNode[] Calls => [.. s_methods.SelectMany(static m => m.DescendantNodes()).Where(static n => n.IsKind(SyntaxKind.InvocationExpression))];

    private static SyntaxNode Elsewhere => CSharpSyntaxTree.ParseText(First.SyntaxTree.GetText(), path: "b.cs").GetRoot().FindNode(First.Span);

    [Fact]
    public void The_order_does_not_show()
    {
        Source plain = Reading(First);
        Source[] others =
        [
            plain with { Moved = true }, plain with { Site = null, Clocks = 0, Deadline = 1 }, plain with { Site = null, Clocks = 0, Deadline = 2 }, plain with { Site = Second },
            plain with { Site = Elsewhere }, plain.SeenFrom(Second), plain with { Clocks = 2 }, plain with { Site = null }, plain with { Site = null, Clocks = 0, Deadline = 1, Moved = true },
        ];
        foreach (Source one in others.Append(plain))
        {
            foreach (Source other in others.Append(plain))
            {
                Assert.Equal(Of(one, other), Of(other, one));
                Assert.Equal(one == other, Of(one).Equals(Of(other)));
                foreach (Source third in others)
                {
                    Assert.Equal(Of(one, other, third), Of(third, other, one));
                    Assert.Equal(Of(one, other, third), Origin.Union(Of(one, other), Of(other, third)));
                }
            }
        }
    }

    [Fact]
    public void A_reading_is_known_by_the_three_innermost_calls()
    {
        Source reading = Reading(First);
        long[] places = [.. Calls.Select(static c => (long)c.SpanStart + 1)];
        Source once = reading.SeenFrom(Calls[0]), twice = once.SeenFrom(Calls[1]), thrice = twice.SeenFrom(Calls[2]);

        Assert.Equal(places[0], once.Calls);
        Assert.Equal((places[0] << 20) | places[1], twice.Calls);
        Assert.Equal((places[0] << 40) | (places[1] << 20) | places[2], thrice.Calls);
        Assert.Equal(thrice, thrice.SeenFrom(Calls[3]));
        Assert.Equal(1, reading.SeenFrom(null).Calls);
        Assert.Equal([1L, LastPlace, 1L], new[] { 0, LastPlace - 1, LastPlace }.Select(place => reading.SeenFrom(At(place)).Calls));
    }

    [Fact]
    public void What_a_method_read_is_read_anew_at_each_call_of_it_and_nothing_else_is()
    {
        Source inside = Reading(First), outside = Reading(Calls[2]), other = Reading(Elsewhere);

        Assert.Equal(Of(inside.SeenFrom(Second), outside, other), Of(inside, outside, other).SeenFrom(s_methods[0], Second));
        Assert.Equal(Of(inside.SeenFrom(Second), outside), Of(outside, inside).SeenFrom(s_methods[0], Second));
        Assert.Equal(Of(outside, other), Of(outside, other).SeenFrom(s_methods[0], Second));
        Assert.Equal(Of(inside.SeenFrom(Calls[3]), Reading(Second).SeenFrom(Calls[3])), Of(Reading(Second), inside).SeenFrom(s_methods[0], Calls[3]));
    }

    [Fact]
    public void What_becomes_the_same_stands_there_once()
    {
        Source deadline = new(null, 0, 1, Moved: false, Section: 0), reading = Reading(First);

        Assert.Equal(Of(deadline with { Moved = true }), Of(deadline, deadline with { Moved = true }).Move());
        Assert.Equal(Of(reading, deadline with { Moved = true }), Of(reading, deadline).Move());
        Assert.Equal(Of(reading with { Moved = true }), Of(reading, reading with { Moved = true }).Bound());
        Assert.Equal(Of(deadline, reading with { Moved = true }), Of(deadline, reading).Bound());
    }

    [Fact]
    public void A_part_comes_from_its_clocks_and_from_every_deadline()
    {
        Source deadline = new(null, 0, 1, Moved: false, Section: 0), both = Reading(First) with { Clocks = 1 | Origin.Cycles };

        Assert.Equal(Of(deadline, both with { Clocks = Origin.Cycles }), Of(deadline, both).Only(Origin.Cycles));
        Assert.Equal(Of(deadline), Of(deadline, Reading(Second)).Only(Origin.Cycles));
        Assert.Null(Of(Reading(Second)).Only(Origin.Cycles));
    }

    [Fact]
    public void What_a_part_comes_from_stands_there_once_and_in_order()
    {
        Source both = Reading(First) with { Clocks = 1 | Origin.Cycles }, three = both with { Clocks = 3 }, five = both with { Clocks = 5 };

        Assert.Equal(Of(both with { Clocks = Origin.Cycles }), Of(both, both with { Clocks = Origin.Cycles }).Only(Origin.Cycles));
        Assert.Equal(Of(three, five with { Clocks = 1 }), Of(three, five).Only(3));
        Assert.Same(Origin.Given, Origin.Given.Only(~0));
        Assert.Null(Origin.Given.Only(1));
        Assert.Null(Of(both).Only(0));
    }

    [Fact]
    public void Readings_that_become_the_same_behind_a_call_stand_there_once_and_in_order()
    {
        long call = Second.SpanStart + 1;
        Source full = Reading(First) with { Calls = (5L << 40) | (6 << 20) | call }, almost = full with { Calls = (5 << 20) | 6 }, far = full with { Calls = (7 << 20) | 6 };

        Assert.Equal(Of(full), Of(full, almost).SeenFrom(s_methods[0], Second));
        Assert.Equal(Of(full, full with { Calls = (7L << 40) | (6 << 20) | call }), Of(full, far).SeenFrom(s_methods[0], Second));
    }

    [Fact]
    public void What_is_given_comes_from_no_clock_that_is_known()
    {
        Origin mixed = Origin.Union(Origin.Given, Of(Reading(First) with { Clocks = Origin.Cycles }))!;

        Assert.True(Origin.Given.HasReading);
        Assert.True(Origin.Given.IsAnchored);
        Assert.Equal(0, Origin.Given.Deadlines);
        Assert.False(mixed.IsOfSeparateReadings);
        Assert.True(Of(Reading(First), Reading(Second) with { Clocks = Origin.Cycles }).IsOfSeparateReadings);
        Assert.All([Of(Reading(At(0))), Of(Reading(null!))], static other => Assert.Equal(Origin.Union(other, Origin.Given), Origin.Union(Origin.Given, other)));
    }

    [Fact]
    public void Deadlines_are_bits()
    {
        Source deadline = new(null, 0, 2, Moved: false, Section: 0);
        Origin moved = Of(deadline with { Moved = true });

        Assert.Equal(2, Of(deadline).Deadlines);
        Assert.Equal(0, Of(deadline).MovedDeadlines);
        Assert.Equal(2, moved.MovedDeadlines);
        Assert.Same(moved, moved.Move());
        Assert.Same(Origin.Given, Origin.Given.Move());
        Assert.Equal(6, Of(deadline, deadline with { Deadline = 3 }).Deadlines);
    }

    private static Source Reading(SyntaxNode site) => new(site, 1, 0, Moved: false, Section: 0);

    private static Origin Of(params Source[] sources) => sources.Aggregate(default(Origin), static (origin, s) => Origin.Union(origin, Origin.Of(s)))!;

    private static SyntaxNode At(int place) => CSharpSyntaxTree.ParseText(new string(' ', place) + "class A;").GetRoot().ChildNodes().Single();
}
