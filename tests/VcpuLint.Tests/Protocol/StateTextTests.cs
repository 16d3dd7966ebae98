using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;

namespace VcpuLint.Tests.Protocol;

/// <summary>A state in words, as the properties of a diagnostic show it.</summary>
public sealed class StateTextTests
{
    private static MachineState Judged => default(MachineState).Judging(mode: true, preparation: true);

    [Fact]
    public void A_root_starts_with_interrupts_on_and_nothing_else() => Assert.Equal("interrupts on", Text(Judged));

    [Fact]
    public void Each_facet_is_told_in_its_order()
    {
        MachineState state = Judged.WithInterruptsOff(true)
            .WithDepth(Depth.Preempt, 1).WithDepth(Depth.Spin, 2).WithDepth(Depth.Srcu, 3).WithDepth(Depth.Mutex, 1)
            .WithClean(1).WithTested(3).WithDirty(2).WithMustExit(true).WithPrepared(true).WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Clear);

        Assert.Equal(
            "interrupts off; preemption disabled 1; spin locks 2; SRCU sections 3; mutexes 1; clean: NotifyResume; tested: NotifyResume, SigPending; "
                + "dirty: SigPending; must exit; prepared; mode published; no requests",
            Text(state));
    }

    [Theory]
    [InlineData(Mode.Unsafe, "mode stored with interrupts on")]
    [InlineData(Mode.Stored, "mode stored")]
    [InlineData(Mode.StoredWithBarrier, "mode published")]
    [InlineData(Mode.Undecided, "mode undecided")]
    public void Modes(object mode, string text) => Assert.Equal($"interrupts on; {text}", Text(Judged.WithMode((Mode)mode)));

    [Theory]
    [InlineData(Requests.Unknown, "interrupts on")]
    [InlineData(Requests.Pending, "interrupts on; requests pending")]
    [InlineData(Requests.Clear, "interrupts on; no requests")]
    [InlineData(Requests.Undecided, "interrupts on")]
    public void What_is_known_of_requests(object requests, string text) => Assert.Equal(text, Text(Judged.WithRequests((Requests)requests)));

    [Theory]
    [InlineData(0u, "none")]
    [InlineData(16u, "NeedReschedLazy")]
    [InlineData(31u, "NotifyResume, SigPending, NotifySignal, NeedResched, NeedReschedLazy")]
    public void Sets_of_flags(uint set, string text) => Assert.Equal(text, MachineGenerators.Flags.Describe(set));

    private static string Text(MachineState state) => StateText.Describe(MachineGenerators.Flags, state);
}
