using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>By which positions a call and its callee know what is passed: 0 is the object, and the parts come behind the parameters.</summary>
public sealed class PartLayoutTests
{
    private const string Source = """
        struct Look { public bool Pending; public int Round; public void Turn(Look other, int times) { } public static void Swap(int times, Look other) { } }
        struct Box<T> { public T Value; public int Count; }
        class Loop { void Step(int a, bool b) { } void Take(Look first, Look second) { } void Last(int a, Look b) { } void First(Look a, int b) { } void Hold(Box<bool> box) { } }
        """;

    private static readonly Compilation Compiled = CompilationFactory.Create([("Port.cs", Source)]);

    [Fact]
    public void Numbers_have_a_position_each_and_no_parts()
    {
        var layout = Of("Loop", "Step");
        Assert.Equal(3, layout.Count);
        Assert.Equal([-1, -1, -1], new[] { layout.Parameter(0), layout.Parameter(1), layout.This });
    }

    [Fact]
    public void Parts_stand_behind_the_parameters_and_those_of_the_object_are_last()
    {
        var two = Of("Loop", "Take");
        Assert.Equal([3, 5, -1, 7], new[] { two.Parameter(0), two.Parameter(1), two.This, two.Count });

        var own = Of("Look", "Turn");
        Assert.Equal([3, -1, 5, 7], new[] { own.Parameter(0), own.Parameter(1), own.This, own.Count });

        var shared = Of("Look", "Swap");
        Assert.Equal([-1, 3, -1, 5], new[] { shared.Parameter(0), shared.Parameter(1), shared.This, shared.Count });
    }

    [Fact]
    public void So_many_parts_are_where_the_next_ones_begin_behind_them()
    {
        var layout = Of("Loop", "Take");
        Assert.True(layout.Has(3, 2));
        Assert.True(layout.Has(5, 2));
        Assert.False(layout.Has(3, 4));
        Assert.False(layout.Has(5, 1));
        Assert.False(layout.Has(-1, 4));
        Assert.False(layout.Has(0, 3));
    }

    [Fact]
    public void Layouts_match_if_all_their_positions_do()
    {
        Assert.True(Of("Loop", "Take").Matches(Of("Loop", "Take")));
        Assert.True(Of("Loop", "Last").Matches(Of("Look", "Swap")));
        Assert.False(Of("Loop", "Last").Matches(Of("Loop", "First")));
        Assert.False(Of("Loop", "Step").Matches(Of("Loop", "Take")));
    }

    [Fact]
    public void A_type_with_a_parameter_has_the_parts_that_it_is_declared_with()
    {
        var box = ((IMethodSymbol)Compiled.GetTypeByMetadataName("Loop")!.GetMembers("Hold").Single()).Parameters[0].Type;
        Composites types = new(Compiled);
        Assert.Same(types.Of(box.OriginalDefinition), types.Of(box));
        Assert.Equal(2, types.Of(box)!.Count);
    }

    private static PartLayout Of(string type, string method) =>
        new Composites(Compiled).LayoutOf((IMethodSymbol)Compiled.GetTypeByMetadataName(type)!.GetMembers(method).Single());
}
