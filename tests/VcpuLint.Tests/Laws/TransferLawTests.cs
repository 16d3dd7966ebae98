using FsCheck;
using FsCheck.Fluent;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Laws;

/// <summary>Laws of the abstract machine that the engine relies on: when it keeps sets of states, and when it believes a contract.</summary>
public sealed class TransferLawTests
{
    private const int Samples = 20_000;

    [Fact]
    public void A_call_does_the_same_to_the_same_state() => Check(
        MachineGenerators.States.Two(),
        static (call, pair) =>
        {
            var (state, other) = pair;
            Run first = Run.Of(call, state);
            _ = Run.Of(call, other);
            Run second = Run.Of(call, state);
            return first.Next.SequenceEqual(second.Next) && first.Broken.SequenceEqual(second.Broken);
        });

    [Fact]
    public void A_state_keeps_its_own_promise() => Check(
        MachineGenerators.States,
        static (_, state) => StateOrder.Gap(MachineGenerators.Flags, state, state) is null);

    /// <summary>
    /// The order is what contracts are verified by: whoever keeps a promise is as good as the promise, whatever comes. That a check is the last one before
    /// an entry (VCPU1102) is known only with what is known clear, of which a promise may say less.
    /// </summary>
    [Fact]
    public void What_is_right_behind_a_promise_is_right_behind_what_keeps_it() => Check(
        Ordered,
        static (call, pair) =>
        {
            Run promised = Run.Of(call, pair.Promised);
            return promised.Broken.Count > 0 || Run.Of(call, pair.Actual).Broken.All(static v => v.Rule == RuleId.NotPrepared);
        });

    [Fact]
    public void A_call_keeps_the_order_of_states() => Check(
        Ordered,
        static (call, pair) =>
        {
            Run promised = Run.Of(call, pair.Promised);
            Run actual = Run.Of(call, pair.Actual);
            return promised.Broken.Count > 0 || actual.Next.All(a => promised.Next.Any(
                p => p.Outcome == a.Outcome && StateOrder.Gap(MachineGenerators.Flags, p.State, a.State) is null));
        });

    /// <summary>Pairs of which one keeps the promise of the other: most of one random state and a better one made from it.</summary>
    private static Gen<(MachineState Promised, MachineState Actual)> Ordered =>
        (from promised in MachineGenerators.States
         from better in MachineGenerators.States
         from which in Gen.Choose(0, 255)
         let actual = Mix(promised, better, which)
         select (promised, actual)).Where(static pair => StateOrder.Gap(MachineGenerators.Flags, pair.promised, pair.actual) is null);

    private static MachineState Mix(MachineState state, MachineState other, int which)
    {
        bool Takes(int bit) => (which & (1 << bit)) != 0;
        state = Takes(0) ? state.WithClean(state.Clean | (state.InterruptsOff ? other.Clean : 0)) : state;
        state = Takes(1) ? state.WithTested(state.Tested | other.Tested) : state;
        state = Takes(2) ? state.WithDirty(state.Dirty & other.Dirty) : state;
        state = Takes(3) ? state.WithMustExit(state.MustExit && other.MustExit) : state;
        state = Takes(4) ? state.WithPrepared(state.Prepared || (other.Prepared && state.InterruptsOff)) : state;
        state = Takes(5) ? state.WithMode(other.Mode) : state;
        state = Takes(6) ? state.WithRequests(other.Requests) : state;
        return (Takes(7) ? state.WithClearedMustExit(false).WithGaveUpCpu(state.GaveUpCpu && other.GaveUpCpu) : state).WithTested(state.Tested | state.Clean | state.Dirty);
    }

    private static string Describe<T>(ProtocolCall call, T state)
    {
        string events = string.Join(", ", call.Events.Select(static e => $"{e.Kind} {e.Value} {e.Depth} {e.Mask} {(e.Racy ? "racy " : "")}{e.When}"));
        return $"{events} ({string.Join("/", call.Outcomes)}, {call.Owner}, {call.Argument}) in {Text(state)}";
    }

    private static string Text(object? state) => state is System.Runtime.CompilerServices.ITuple pair
        ? $"{Text(pair[0])} and {Text(pair[1])}"
        : state is MachineState machine ? $"[{StateText.Describe(MachineGenerators.Flags, machine)}]" : "";

    private static void Check<T>(Gen<T> states, Func<ProtocolCall, T, bool> law) =>
        Prop.ForAll(Arb.From(from call in MachineGenerators.Calls from state in states select (call, state)), pair => law(pair.call, pair.state).Label(Describe(pair.call, pair.state)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Samples).WithReplay(20_260_701, 1));
}
