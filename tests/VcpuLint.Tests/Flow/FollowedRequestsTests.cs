using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Flow;

/// <summary>Which requests are followed, and by which numbers.</summary>
public sealed class FollowedRequestsTests
{
    [Fact]
    public void Those_that_are_read_come_first_then_those_that_are_made_each_in_their_order()
    {
        var followed = new FollowedRequests();
        Take(followed, 9, 7, 5, 3, 1);
        Make(followed, 7, 3);
        Read(followed, 9, 5);
        Assert.Equal([1, 2, 3, 4], new uint[] { 5, 9, 3, 7 }.Select(r => followed.NumberOf(r, 0)));
        Assert.Equal(0, followed.NumberOf(1, 0));
    }

    [Fact]
    public void What_is_taken_and_neither_read_nor_made_is_not_followed()
    {
        var followed = new FollowedRequests();
        Take(followed, 4);
        Assert.Equal(0, followed.NumberOf(4, 0));
        Assert.Equal(0, followed.Parts);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    public void A_part_has_room_for_ten(int requests, int parts)
    {
        var followed = new FollowedRequests();
        uint[] all = [.. Enumerable.Range(20, requests).Select(static r => (uint)r)];
        Take(followed, all);
        Make(followed, all);
        Assert.Equal(parts, followed.Parts);
        Assert.Equal(((requests - 1) % 10) + 1, followed.NumberOf(all[^1], parts - 1));
        Assert.Equal(0, followed.NumberOf(all[^1], parts));
    }

    [Fact]
    public void A_call_whose_argument_is_something_else_makes_no_request()
    {
        var followed = new FollowedRequests();
        Take(followed, 6);
        followed.Note(Call(EventKind.StoreMode), 6, inHandler: true, static () => []);
        Assert.Equal(0, followed.NumberOf(6, 0));
    }

    private static void Take(FollowedRequests followed, params uint[] requests) => Array.ForEach(requests, r => followed.Note(Call(EventKind.ConsumeRequest), r, inHandler: false, static () => null));

    private static void Make(FollowedRequests followed, params uint[] requests) => Array.ForEach(requests, r => followed.Note(Call(EventKind.RaiseRequest), r, inHandler: true, static () => null));

    private static void Read(FollowedRequests followed, params uint[] requests) => Array.ForEach(requests, r => followed.Note(Call(EventKind.ReadState, (int)r), null, inHandler: false, static () => null));

    private static EventInstr Call(EventKind kind, int value = 0) =>
        new(null!, new Contract([new ProtocolEvent(kind, value)], Context.None, Contract.NoParameter, null, ResultKind.None, saysNothing: false), OwnerRef.Other, null, -1);
}
