using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging.Naive;

/// <content>What each call does to a state, and what an entry is judged by.</content>
internal sealed partial class NaiveJudge
{
    private IEnumerable<Edge> WorkNext(Node node)
    {
        var (step, state, _) = node;
        var operation = step.Operation;
        Edge Plain(Machine next) => new(node, node with { Step = step.No, State = next });
        if (operation == Operation.SpinCondResched)
        {
            if (state.Spin == 0)
            {
                Report(1008, step.Site);
                yield break;
            }

            state = state with { Spin = state.Spin - 1 };
        }

        if (Machine.MaySleep(operation))
        {
            if (state.MayNotSleep)
            {
                Report(1005, step.Site);
                yield break;
            }

            if (Machine.Waits(operation) && state.Srcu > 0)
            {
                Report(1101, step.Site);
            }

            state = state with { Clean = 0, Requests = RequestsFacet.Unknown };
        }

        if (operation is Operation.Check or Operation.Prepare && !state.Off)
        {
            Report(1012, step.Site);
        }

        var mask = Machine.MaskOf(operation);
        switch (operation)
        {
            case Operation.Enter:
                JudgeEntry(node);
                yield return Plain(state with
                {
                    Clean = 0,
                    Tested = 0,
                    Dirty = 0,
                    GaveUp = false,
                    Cleared = false,
                    Requests = RequestsFacet.Unknown,
                }) with
                { Rests = true };
                yield break;
            case Operation.Drain or Operation.RawDrain:
                state = state with { Tested = WorkFlags.All, Dirty = 0, GaveUp = false };
                yield return new(node, node with { Step = step.No, State = state with { MustExit = false } }) { Rests = true };
                yield return new(node, node with { Step = step.Yes, State = state with { MustExit = true } }) { Rests = true, SaysLeave = true };
                yield break;
            case Operation.CheckRequest:
                if (state.MustExit)
                {
                    _suspects.Add((1105, node));
                }

                if (state.Requests == RequestsFacet.Pending && state.Off)
                {
                    state = state with { Requests = RequestsFacet.Clear };
                }

                yield return new(node, node with { Step = step.Yes, State = state });
                yield return new(node, node with { Step = step.No, State = state });
                yield break;
            case Operation.TestRequests:
                yield return new(node, node with { Step = step.Yes, State = state with { Requests = state.Off ? RequestsFacet.Pending : RequestsFacet.Unknown } });
                yield return new(node, node with { Step = step.No, State = state with { Requests = RequestsFacet.Clear } });
                yield break;
            case var _ when mask != 0:
                foreach (var edge in Look(node, mask))
                {
                    yield return edge;
                }

                yield break;
            case Operation.InterruptsOn when !state.Off:
            case Operation.PreemptionOn when state.Preempt == 0:
            case Operation.SpinUnlock when state.Spin == 0:
            case Operation.MutexUnlock when state.Mutex == 0:
            case Operation.SrcuUnlock when state.Srcu == 0:
                Report(1008, step.Site);
                yield break;
            case Operation.PreemptionOff when state.Preempt == 3:
            case Operation.SpinLock when state.Spin == 3:
            case Operation.MutexLock when state.Mutex == 3:
            case Operation.SrcuLock when state.Srcu == 3:
                _tooDeep = true;
                yield break;
        }

        yield return Plain(After(operation, state)) with { Rests = operation is Operation.Schedule or Operation.Block };
    }

    private static Machine After(Operation operation, Machine state)
    {
        bool gaveUp = state.GaveUp || state.Dirty != 0;
        return operation switch
        {
            Operation.ClearNotifySignal => state with { Cleared = true },
            Operation.CondResched => state with { GaveUp = gaveUp, Dirty = state.Dirty & ~Reschedule },
            Operation.SpinCondResched => state with { GaveUp = gaveUp, Dirty = state.Dirty & ~Reschedule, Spin = state.Spin + 1 },
            Operation.Schedule => state with { Dirty = state.Dirty & ~Reschedule },
            Operation.ResumeWork => state with { Dirty = state.Dirty & ~WorkFlags.NotifyResume },
            Operation.InterruptsOff => state with { Off = true },
            Operation.InterruptsOn => state with
            {
                Off = false,
                Clean = 0,
                Prepared = false,
                Requests = RequestsFacet.Unknown,
                Mode = state.Mode == ModeFacet.Outside ? ModeFacet.Outside : ModeFacet.Unsafe,
            },
            Operation.Prepare => state with { Prepared = true },
            Operation.PreemptionOff => state with { Preempt = state.Preempt + 1 },
            Operation.PreemptionOn => state with { Preempt = state.Preempt - 1 },
            Operation.SpinLock => state with { Spin = state.Spin + 1 },
            Operation.SpinUnlock => state with { Spin = state.Spin - 1 },
            Operation.MutexLock => state with { Mutex = state.Mutex + 1 },
            Operation.MutexUnlock => state with { Mutex = state.Mutex - 1 },
            Operation.SrcuLock => state with { Srcu = state.Srcu + 1 },
            Operation.SrcuUnlock => state with { Srcu = state.Srcu - 1 },
            Operation.SetModeIn => state with { Mode = state.Off ? ModeFacet.Stored : ModeFacet.Unsafe, Requests = RequestsFacet.Unknown },
            Operation.PublishModeIn => state with { Mode = state.Off ? ModeFacet.StoredWithBarrier : ModeFacet.Unsafe, Requests = RequestsFacet.Unknown },
            Operation.SetModeOut => state with { Mode = ModeFacet.Outside, Requests = RequestsFacet.Unknown },
            Operation.Barrier when state.Mode == ModeFacet.Stored => state with { Mode = ModeFacet.StoredWithBarrier, Requests = RequestsFacet.Unknown },
            Operation.MakeRequest => state with { Requests = RequestsFacet.Unknown },
            _ => state,
        };
    }

    private IEnumerable<Edge> Look(Node node, WorkFlags mask)
    {
        var (step, state, _) = node;
        bool counts = step.Operation != Operation.Hint && (state.Off || step.Operation == Operation.Check);
        if (counts && state.Off && !state.Prepared && _program.Port.HasFlag(PortTraits.TransferWork)
            && state.Clean != WorkFlags.All && (state.Clean | mask) == WorkFlags.All)
        {
            Report(1102, step.Site);
        }

        bool isWhole = (WorkFlags.All & ~mask & ~Reschedule) == 0;
        bool bothSignals = (mask & Signals) == Signals;
        state = state with { Tested = state.Tested | mask, GaveUp = state.GaveUp && !isWhole };
        yield return new(node, node with { Step = step.Yes, State = state with { Dirty = state.Dirty | mask } })
        {
            SeesPending = mask,
            LooksElsewhere = (mask & ~Signals) != 0,
            Rests = (mask & ~Signals) == 0,
        };
        yield return new(node, node with
        {
            Step = step.No,
            State = state with
            {
                Dirty = state.Dirty & ~mask,
                Clean = counts ? state.Clean | mask : state.Clean,
                MustExit = state.MustExit && !bothSignals,
            },
        })
        {
            LooksElsewhere = (mask & ~Signals) != 0,
            SeesNoSignal = (mask & ~Signals) == 0,
        };
    }

    private void JudgeEntry(Node node)
    {
        var (step, state, _) = node;
        bool partly = !IsHypercall && state.Clean != 0;
        var missing = WorkFlags.All & ~(partly ? state.Clean : state.Tested);
        int rule = !IsHypercall && state.Clean == WorkFlags.All ? 0
            : partly ? 1002
            : state.Tested == 0 ? 1001
            : state.Tested != WorkFlags.All ? 1002
            : !IsHypercall || state.Dirty != 0 ? 1003
            : 0;
        if (rule != 0)
        {
            Report(rule, step.Site, rule switch { 1002 => missing, 1003 => state.Dirty, _ => WorkFlags.None });
            var open = rule == 1002 ? missing : WorkFlags.All;
            if (state.GaveUp && (open & ~Reschedule) != 0)
            {
                _suspects.Add((1103, node));
            }
        }

        if (state.MustExit)
        {
            Report(1006, step.Site);
            _suspects.Add((1006, node));
        }

        if (state.Cleared)
        {
            _suspects.Add((1010, node));
        }

        if (_program.Port.HasFlag(PortTraits.VcpuMode) && state is not { Mode: ModeFacet.StoredWithBarrier, Requests: RequestsFacet.Clear })
        {
            Report(1007, step.Site);
        }
    }
}
