using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Ports;

/// <summary>Which requests a call speaks of: what its argument may be, also where the method got it from its callers.</summary>
internal sealed class RequestValues(CompilationAnalysis analysis)
{
    /// <summary>The requests that a call is known to make or take, each with the call that says which it is, and whether there are no others.</summary>
    public (Dictionary<uint, SyntaxNode> Known, bool IsWhole) Of(Body body, EventInstr e)
    {
        var found = new Dictionary<uint, SyntaxNode>();
        return (found, e is { Argument: { } argument, Site: { } site } && Collect(body, argument, site, e, found, []));
    }

    private bool Collect(Body body, Expr value, SyntaxNode site, EventInstr e, Dictionary<uint, SyntaxNode> found, HashSet<(Body Body, int Slot)> seen)
    {
        switch (value)
        {
            case ConstantExpr { Value.IsConstant: true } constant when e.Contract.Argument(constant.Value.Value) is { } request:
                found[request] = found.TryGetValue(request, out var known) ? known : site;
                return true;
            case SlotExpr slot when !seen.Add((body, slot.Slot)):
                return true;
            case SlotExpr slot:
                return CollectSlot(body, slot.Slot, site, e, found, seen);
            default:
                return false;
        }
    }

    /// <summary>What is assigned to a variable anywhere in the body, and what callers hand over if it is a parameter.</summary>
    private bool CollectSlot(Body body, int slot, SyntaxNode site, EventInstr e, Dictionary<uint, SyntaxNode> found, HashSet<(Body Body, int Slot)> seen)
    {
        int parameter = Array.IndexOf(body.Lowered.ParameterSlots, slot);
        bool isSaid = false;

        // What outlives the body is assigned in others too.
        bool isWhole = body.Lowered.Slots[slot].Kind != SlotKind.Ambient;
        foreach (var instr in body.Lowered.Blocks.SelectMany(static b => b.Instrs))
        {
            switch (instr)
            {
                case AssignInstr assign when assign.Slot == slot:
                    isSaid = true;
                    isWhole &= Collect(body, assign.Value, site, e, found, seen);
                    break;
                case EventInstr other when other.Result == slot:
                case CallInstr call when call.Results.Contains(slot) || call.Arguments.Any(a => a.WritesTo == slot) || call.Forgets.Contains(slot):
                    isWhole = false;
                    break;
            }
        }

        return (parameter < 0 ? isSaid : CollectFromCallers(body, parameter, e, found, seen)) && isWhole;
    }

    private bool CollectFromCallers(Body body, int parameter, EventInstr e, Dictionary<uint, SyntaxNode> found, HashSet<(Body Body, int Slot)> seen)
    {
        bool isCalled = false;
        bool isWhole = true;
        foreach (var caller in analysis.Callers.CallersOf(body).SelectMany(static c => c.WithNested()))
        {
            foreach (var call in caller.Lowered.Calls.Where(c => c.Targets.Contains(body)))
            {
                isCalled = true;
                isWhole &= call.Arguments.Length > parameter + 1 && call.Site is { } site && Collect(caller, call.Arguments[parameter + 1].Value, site, e, found, seen);
            }
        }

        return isCalled && isWhole;
    }
}
