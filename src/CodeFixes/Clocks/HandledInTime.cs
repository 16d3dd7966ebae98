using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>
/// Whether a request that is made where the rule is broken is looked for before the guest goes on. A root that returns leaves that to the run loop;
/// a loop that enters the guest itself has to look for it in between, or the request comes too late.
/// </summary>
internal static class HandledInTime
{
    public static bool Is(LoopUnderRepair loop, uint request)
    {
        foreach (int index in loop.Trail.Outwards(loop.Trail.End))
        {
            var body = loop.Trail[index].Instance.Program.Body;
            int from = loop.Trail.SiteAt(index)?.SpanStart ?? -1;
            int[] looks = [.. Sites(body, e => Takes(e, request))];
            if (Sites(body, static e => e.Contract.EntersGuest).Any(entry => !looks.Any(look => IsPassed(look, from, entry))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a place is passed on the way from one to another, which may lead round a loop.</summary>
    private static bool IsPassed(int place, int from, int to) => from < to ? from < place && place <= to : place <= to || place > from;

    /// <summary>Where a body makes a call, itself or by what it calls.</summary>
    private static IEnumerable<int> Sites(Body body, Func<EventInstr, bool> isCall) => Handlers.InstrsOf(body)
        .Where(i => i switch
        {
            EventInstr e => isCall(e),
            CallInstr call => call.Targets.SelectMany(Reach.Of).SelectMany(Handlers.InstrsOf).OfType<EventInstr>().Any(isCall),
            _ => false,
        })
        .Select(static i => i.Site?.SpanStart ?? -1);

    private static bool Takes(EventInstr e, uint request) =>
        e.Contract.Events.Any(static p => p.Kind == EventKind.ConsumeRequest) && NamedRequests.Of(e) == request;
}
