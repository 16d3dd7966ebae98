using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Flow;

/// <summary>Whose the objects are that a body is given, as it is decided in the context of a call.</summary>
public sealed class OwnerTests
{
    // The body that runs is inside another one, and that one inside a third: each is given something else.
    private static readonly CallContext Outermost = new([Owner.Other, Owner.Own], Owner.Other, null);
    private static readonly CallContext Middle = new([Owner.Other, Owner.Undecided], Owner.Other, Outermost);
    private static readonly CallContext Inner = new([Owner.Other, Owner.Other], Owner.Other, Middle);

    [Theory]
    [InlineData(0, "Other")]
    [InlineData(1, "Undecided")]
    [InlineData(2, "Own")]
    [InlineData(3, "Own")]
    public void A_position_and_a_variable_are_those_of_the_body_so_many_levels_out(int levels, string owner)
    {
        Assert.Equal(Enum.Parse<Owner>(owner), new ParameterOwner(1, levels).Decide(Inner));
        Assert.Equal(Enum.Parse<Owner>(owner), new OuterOwner(new ParameterOwner(1, 0), levels).Decide(Inner));
    }

    [Fact]
    public void What_a_call_does_not_say_is_what_is_known_without_it()
    {
        Assert.Equal(Owner.Own, new ParameterOwner(2, 0) { Unsaid = OwnerRef.Own }.Decide(Inner));
        Assert.Equal(Owner.Other, new ParameterOwner(1, 0) { Unsaid = OwnerRef.Own }.Decide(Inner));
        Assert.Equal(Owner.Other, new ParameterOwner(2, 0).Decide(Inner));
        Assert.Equal(Owner.Undecided, new ParameterOwner(2, 0).Decide(CallContext.Undecided));
    }

    [Fact]
    public void A_local_assigned_from_itself_is_what_else_it_is_assigned()
    {
        var local = Joined(OwnerRef.Own);
        local.Sources.Add(local);
        Assert.Equal(Owner.Own, local.Decide(Inner));
        local.Sources.Add(OwnerRef.Other);
        Assert.Equal(Owner.Undecided, local.Decide(Inner));
        Assert.Equal(Owner.Other, Joined().Decide(Inner));
    }

    [Theory]
    [InlineData(17, "Own")]
    [InlineData(18, "Undecided")]
    public void Seventeen_locals_are_followed_into_each_other(int locals, string owner) =>
        Assert.Equal(Enum.Parse<Owner>(owner), Chain(locals, static inner => Joined(inner)).Decide(Inner));

    [Theory]
    [InlineData(9, "Own")]
    [InlineData(10, "Undecided")]
    public void What_is_between_two_locals_counts_like_a_local(int locals, string owner)
    {
        Assert.Equal(Enum.Parse<Owner>(owner), Chain(locals, static inner => Joined(new OuterOwner(inner, 0))).Decide(Inner));
        Assert.Equal(Enum.Parse<Owner>(owner), Chain(locals, static inner => Joined(new ParameterOwner(2, 0) { Unsaid = inner })).Decide(Inner));
    }

    [Fact]
    public void Calls_are_alike_if_all_that_they_say_is()
    {
        Owner[] owners = [Owner.Other, Owner.Own];
        var call = new CallContext(owners, Owner.Own, Outermost);
        Assert.Equal(call, new CallContext([.. owners], Owner.Own, new CallContext([Owner.Other, Owner.Own], Owner.Other, null)));
        Assert.False(call.Equals(null));
        Assert.False(call.Equals((object)owners));
        Assert.NotEqual(call, new CallContext(owners, Owner.Other, Outermost));
        Assert.NotEqual(call, new CallContext([Owner.Other, Owner.Other], Owner.Own, Outermost));
        Assert.NotEqual(call, new CallContext([Owner.Other, Owner.Other], Owner.Other, Outermost));
        Assert.NotEqual(call, new CallContext(owners, Owner.Own, Middle));
        Assert.NotEqual(call, new CallContext(owners, Owner.Own, null));
    }

    private static JoinedOwner Joined(params OwnerRef[] sources)
    {
        var joined = new JoinedOwner();
        joined.Sources.AddRange(sources);
        return joined;
    }

    private static OwnerRef Chain(int length, Func<OwnerRef, OwnerRef> link) =>
        Enumerable.Range(0, length).Aggregate(OwnerRef.Own, (inner, _) => link(inner));
}
