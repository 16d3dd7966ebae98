using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;

namespace VcpuLint.Tests.Protocol;

/// <summary>Which state keeps the promise of another, and what is said of one that does not.</summary>
public sealed class StateOrderTests
{
    private static MachineState Plain => default(MachineState).Judging(mode: true, preparation: true);

    [Fact]
    public void The_context_has_to_be_the_same()
    {
        Assert.Equal("interrupts are off, and the contract says on", Gap(Plain, Plain.WithInterruptsOff(true)));
        Assert.Equal("interrupts are on, and the contract says off", Gap(Plain.WithInterruptsOff(true), Plain));
        Assert.Equal("preemption is still disabled, and the contract says otherwise", Gap(Plain, Plain.WithDepth(Depth.Preempt, 1)));
        Assert.Equal("a spin lock is no longer held, and the contract says otherwise", Gap(Plain.WithDepth(Depth.Spin, 1), Plain));
        Assert.Equal("an SRCU read section is still held, and the contract says otherwise", Gap(Plain, Plain.WithDepth(Depth.Srcu, 2)));
        Assert.Equal("a mutex is no longer held, and the contract says otherwise", Gap(Plain.WithDepth(Depth.Mutex, 2), Plain.WithDepth(Depth.Mutex, 1)));
    }

    [Fact]
    public void More_may_be_known_to_be_clear_and_no_less()
    {
        Assert.Null(Gap(Plain.WithClean(1), Plain.WithClean(3)));
        Assert.Equal("SigPending may be pending, and the contract says not", Gap(Plain.WithClean(3), Plain.WithClean(1)));
    }

    [Fact]
    public void What_was_to_be_looked_at_was_looked_at_unless_it_is_to_be_pending()
    {
        Assert.Null(Gap(Plain.WithTested(1), Plain.WithTested(3)));
        Assert.Equal("NotifyResume, SigPending were not looked at, and the contract says they were", Gap(Plain.WithTested(3), Plain));
        Assert.Equal("SigPending was not looked at, and the contract says it was", Gap(Plain.WithTested(3), Plain.WithTested(1)));
        Assert.Equal("NotifyResume was not looked at, and the contract says it was", Gap(Plain.WithTested(3), Plain.WithTested(2)));
        Assert.Null(Gap(Plain.WithTested(2).WithDirty(2), Plain));
    }

    [Fact]
    public void No_more_may_be_owed()
    {
        Assert.Null(Gap(Plain.WithDirty(3), Plain.WithDirty(1)));
        Assert.Equal("SigPending was seen pending and not drained, and the contract does not say so", Gap(Plain.WithDirty(1), Plain.WithDirty(3)));
        Assert.Null(Gap(Plain.WithMustExit(true), Plain));
        Assert.Equal("NotifyResume, SigPending were seen pending and not drained, and the contract does not say so", Gap(Plain, Plain.WithDirty(3)));
        Assert.Equal("a drain has said leave, and the contract does not say so", Gap(Plain, Plain.WithMustExit(true)));
        Assert.Null(Gap(Plain.WithClearedMustExit(true), Plain));
        Assert.Equal("a flag that orders the loop to leave was cleared, and the contract does not say so", Gap(Plain, Plain.WithClearedMustExit(true)));
        Assert.Null(Gap(Plain, Plain.WithPrepared(true)));
        Assert.Equal("the transfer is not prepared, and the contract says it is", Gap(Plain.WithPrepared(true), Plain));
    }

    /// <summary>The rows are what is promised, the letters of a column what each of the modes of the enum is worth for it.</summary>
    [Theory]
    [InlineData(Mode.Outside, "++++-")]
    [InlineData(Mode.Unsafe, "-+++-")]
    [InlineData(Mode.Stored, "--++-")]
    [InlineData(Mode.StoredWithBarrier, "---+-")]
    [InlineData(Mode.Undecided, "----+")]
    public void A_mode_keeps_the_promise_of_one_that_is_published_less(object promised, string kept) =>
        Assert.Equal(kept, string.Concat(Enum.GetValues<Mode>().Select(mode => Gap(Plain.WithMode((Mode)promised), Plain.WithMode(mode)) switch
        {
            null => '+',
            "the mode is not published as the contract says" => '-',
            _ => '?',
        })));

    [Fact]
    public void A_look_at_the_requests_counts_behind_the_publication_only()
    {
        MachineState published = Plain.WithMode(Mode.StoredWithBarrier);

        Assert.Null(Gap(Plain.WithRequests(Requests.Clear), Plain));
        Assert.Null(Gap(published, published.WithRequests(Requests.Clear)));
        Assert.Null(Gap(published.WithRequests(Requests.Pending), published.WithRequests(Requests.Clear)));
        Assert.Equal("the requests were not looked at as the contract says", Gap(published.WithRequests(Requests.Pending), published));
        Assert.Equal("the requests are not known to be clear, and the contract says they are", Gap(published.WithRequests(Requests.Clear), published));
        Assert.NotNull(Gap(published.WithRequests(Requests.Clear), published.WithRequests(Requests.Pending)));
    }

    private static string? Gap(MachineState promised, MachineState actual) => StateOrder.Gap(MachineGenerators.Flags, promised, actual);
}
