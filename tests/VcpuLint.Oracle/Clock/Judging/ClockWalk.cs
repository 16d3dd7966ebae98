using System.Numerics;
using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>
/// Reaches every state of a root, without a bound on the rounds of its loops, and tells what it sees. Nothing is put together: two ways that differ
/// in anything are two states.
/// </summary>
internal sealed class ClockWalk
{
    private readonly IReadOnlyList<ClockStep> _steps;
    private readonly ClockRequests _updatesAll;
    private readonly ClockRequests _loops;
    private readonly ulong _updateGates;
    private readonly IReadOnlyDictionary<int, ClockRequests> _handlers;
    private readonly HashSet<ClockState> _seen = [];
    private readonly Stack<ClockState> _next = [];

    /// <summary>Reaches every state.</summary>
    /// <param name="steps">The root.</param>
    /// <param name="updatesAll">The requests whose handlers update the whole VM: to make one of them spends an answer.</param>
    /// <param name="loops">The requests whose handlers hold a loop, limited or not: what lets one of them through lets an update through.</param>
    /// <param name="handlers">The requests in whose handlers the steps are that are part of one.</param>
    /// <param name="updateGates">The gates that let an update through, a bit for each: what the others refuse is none.</param>
    public ClockWalk(IReadOnlyList<ClockStep> steps, ClockRequests updatesAll, ClockRequests loops, IReadOnlyDictionary<int, ClockRequests> handlers, ulong updateGates)
    {
        _updateGates = updateGates;
        _handlers = handlers;
        _steps = steps;
        _updatesAll = updatesAll;
        _loops = loops;
        Go(default);
        while (_next.TryPop(out var state))
        {
            Step(state);
        }
    }

    /// <summary>Gets every state that was reached.</summary>
    public IReadOnlyCollection<ClockState> Reached => _seen;

    /// <summary>Gets the gates by whose yes a VM-wide update was let through, a bit for each.</summary>
    public ulong LetThrough { get; private set; }

    /// <summary>Gets the gates behind whose no an entry or the end came with nothing done for the own clock.</summary>
    public ulong Dropped { get; private set; }

    /// <summary>Gets the moves behind which an entry or the end came with nothing done for the own clock.</summary>
    public ulong Unpublished { get; private set; }

    /// <summary>Gets the calls that made a request too late for this turn: the guest was entered before it was looked for again.</summary>
    public ulong TooLate { get; private set; }

    /// <summary>The bit of a gate or a move.</summary>
    public ulong Bit(int step) => Bit(step, static s => s.Question == ClockQuestion.Gate || s.Operation == ClockOperation.Move);

    /// <summary>The bit of a call that makes a request.</summary>
    public ulong BitOfRequest(int step) => Bit(step, static s => s.Operation is { } operation && operation.RaisedForItself() != ClockRequests.None);

    private ulong Bit(int step, Func<ClockStep, bool> isCounted)
    {
        int number = _steps.Take(step).Count(isCounted);
        return number < 64 ? 1ul << number : throw new InvalidOperationException("There are too many places to be told apart.");
    }

    private void Go(ClockState state)
    {
        if (_seen.Add(state))
        {
            _next.Push(state);
        }
    }

    private void Step(ClockState state)
    {
        var step = _steps[state.At];
        switch (step.Kind)
        {
            case ClockStepKind.Call:
                Go(After(state, step.Operation!.Value) with { At = state.At + 1 });
                break;
            case ClockStepKind.Ask:
                Ask(state, step);
                break;
            case ClockStepKind.Test:
                Go(state with { At = ((state.Variables >> step.Variable) & 1) != 0 ? step.Yes!.At : step.No!.At });
                break;
            case ClockStepKind.Choose:
                Go(state with { At = step.Yes!.At });
                Go(state with { At = step.No!.At });
                break;
            case ClockStepKind.Set:
                int bit = 1 << step.Variable;
                Go(state with { At = state.At + 1, Variables = step.Value ? state.Variables | bit : state.Variables & ~bit });
                break;
            case ClockStepKind.Jump:
                Go(state with { At = step.Yes!.At });
                break;
            case ClockStepKind.End:
                Leave(state);
                break;
        }
    }

    private void Ask(ClockState state, ClockStep step)
    {
        var yes = state with { At = step.Yes!.At };
        var no = state with { At = step.No!.At };
        switch (step.Question)
        {
            case ClockQuestion.Gate:
                ulong gate = Bit(state.At);
                Go(yes with
                {
                    Answers = state.Answers.With(BitOperations.Log2(gate)),
                    Limited = state.Handled,
                    Throttled = true,
                    Refused = 0,
                });
                Go(no with
                {
                    Refused = state.Pending == ClockRequests.None && state.Refused == 0 ? gate & _updateGates : state.Refused,
                });
                break;
            case ClockQuestion.First:
                Go(yes with { First = true });
                Go(no);
                break;
            default:
                var taken = step.Question!.Value.Taken();
                ulong late = state.Late & ~Making(taken);
                Go(yes with
                {
                    Looked = state.Looked | taken,
                    Late = late,
                    Pending = state.Pending & ~taken,
                    Handled = state.Handled | taken,
                    Limited = state.Limited & ~taken,
                    Answers = state.Answers.BeginHandler(),
                });
                Go(no with { Looked = state.Looked | taken, Late = late });
                break;
        }
    }

    private ClockState After(ClockState state, ClockOperation operation)
    {
        if (operation == ClockOperation.Enter)
        {
            Leave(state);
            TooLate |= state.Late;
            return state with { Answers = default, First = false, Refused = 0, Moved = 0, Looked = ClockRequests.None, Late = 0 };
        }

        if (operation == ClockOperation.Move)
        {
            return state.Pending == ClockRequests.None && state.Moved == 0 ? state with { Moved = Bit(state.At) } : state;
        }

        var pending = operation.RaisedForItself();
        if ((state.Late & Making(pending)) == 0 && (pending & state.Looked) != ClockRequests.None && _handlers.TryGetValue(state.At, out var handled) && (handled & state.Handled & pending) == ClockRequests.None)
        {
            state = state with { Late = state.Late | BitOfRequest(state.At) };
        }

        if (pending != ClockRequests.None || operation == ClockOperation.Publish)
        {
            state = state with { Pending = state.Pending | pending, Refused = 0, Moved = 0 };
        }

        if (operation == ClockOperation.All && _handlers.ContainsKey(state.At))
        {
            // It is done for a request that was let through where it was made; only what was asked since it was taken decides whether it is done.
            LetThrough |= state.Answers.Inside;
            return state;
        }

        bool loops = operation == ClockOperation.All;
        if (loops || (operation.Raised() & _loops) != 0)
        {
            LetThrough |= state.Answers.All;
        }

        return loops || (operation.Raised() & _updatesAll) != 0 ? state with { Answers = state.Answers.Spend() } : state;
    }

    /// <summary>The calls that make a request, a bit for each.</summary>
    private ulong Making(ClockRequests request)
    {
        ulong making = 0;
        for (int i = 0; i < _steps.Count; i++)
        {
            making |= _steps[i].Operation is { } operation && (operation.RaisedForItself() & request) != ClockRequests.None ? BitOfRequest(i) : 0;
        }

        return making;
    }

    private void Leave(ClockState state)
    {
        Dropped |= state.Refused;
        Unpublished |= state.Moved;
    }
}
