using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging.Naive;

/// <content>How the body is left: the state it returns in, and what user space is told.</content>
internal sealed partial class NaiveJudge
{
    private void JudgeReturn(Node node)
    {
        var (step, state, _) = node;
        if (!state.HasStartsContext)
        {
            Report(1008, step.Site);
        }

        bool isNegative = step.Value switch
        {
            ReturnValue.Interrupted => true,
            ReturnValue.Result0 or ReturnValue.Result1 => state.MustExit,
            _ => false,
        };
        if (isNegative && state is { SignalSeen: true, Reason: ReasonFacet.No })
        {
            Report(1011, step.Site);
        }
    }

    private IEnumerable<Edge> LeavingNext(Node node)
    {
        var (step, state, _) = node;
        var operation = step.Operation;
        if (operation.Drains())
        {
            yield return new(node, node with { Step = step.No, State = state with { MustExit = false, SignalSeen = false } });
            var reason = operation == Operation.Drain ? ReasonFacet.ByDrain : ReasonFacet.No;
            yield return new(node, node with { Step = step.Yes, State = state with { MustExit = true, SignalSeen = true, Reason = reason } });
            yield break;
        }

        if (operation.Answers())
        {
            var mask = Machine.MaskOf(operation);
            bool onlySignals = mask != 0 && (mask & ~Signals) == 0;
            bool bothSignals = (mask & Signals) == Signals;
            yield return new(node, node with { Step = step.Yes, State = onlySignals ? state with { SignalSeen = true } : state });
            yield return new(node, node with { Step = step.No, State = bothSignals ? state with { MustExit = false, SignalSeen = false } : state });
            yield break;
        }

        bool isSet = state is { MustExit: true, Reason: ReasonFacet.ByDrain };
        switch (operation)
        {
            case Operation.Enter:
                state = state with { SignalSeen = false, Reason = ReasonFacet.No };
                break;
            case Operation.SetExitReason when isSet:
            case Operation.CountSignalExit when isSet:
                Report(1011, step.Site);
                break;
            case Operation.SetExitReason:
                state = state with { Reason = ReasonFacet.Yes };
                break;
            case Operation.ForgetExitReason:
                state = state with { Reason = ReasonFacet.No, SignalSeen = false };
                break;
        }

        yield return new(node, node with { Step = step.No, State = state });
    }
}
