using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Ports;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>What requests mean in the compilation: which ask for a clock update, and what each port does when it finds one.</summary>
internal sealed class ClockRequests
{
    private readonly CompilationAnalysis _analysis;
    private readonly HeldLocks _locks;
    private readonly Lazy<uint[]> _clock;
    private readonly Lazy<FanOuts> _fanOuts;
    private readonly Lazy<FollowedRequests> _followed;
    private readonly Lazy<bool> _takesMaster;
    private readonly Closure<Specialization, ImmutableHashSet<uint>> _makes;
    private readonly Closure<Specialization, bool> _doesToClocks;
    private readonly Lazy<ILookup<Body, Specialization>> _specializations;
    private readonly Lazy<HashSet<(Body Body, uint Request)>> _mixed;
    private readonly ConcurrentDictionary<int, PortClocks> _byPort = new();

    public ClockRequests(CompilationAnalysis analysis)
    {
        _analysis = analysis;
        _doesToClocks = new(
            b => b.Instrs.OfType<EventInstr>().Any(e => e.Contract.IsClock || (Handlers.IsRaise(e) && b.RequestsOf(e).Any(_clock!.Value.Contains))),
            static b => b.Callees,
            static (x, y) => x || y,
            analysis.Cancellation);
        _specializations = new(() => Specialization.Of(AllBodies().ToArray()).ToLookup(static s => s.Body), LazyThreadSafetyMode.PublicationOnly);
        _makes = new(
            static b => [.. b.Instrs.OfType<EventInstr>().Where(Handlers.IsRaise).SelectMany(e => b.RequestsOf(e))],
            static b => b.Callees,
            static (x, y) => x.Union(y),
            analysis.Cancellation);
        _locks = new HeldLocks(analysis, new(FindCallers, LazyThreadSafetyMode.PublicationOnly));
        _mixed = new(FindMixed, LazyThreadSafetyMode.PublicationOnly);
        _takesMaster = new(() => AllBodies().Select(Specialization.Of).Any(PortClocks.TakesMasterItself), LazyThreadSafetyMode.PublicationOnly);
        _clock = new(FindClockRequests, LazyThreadSafetyMode.PublicationOnly);
        _fanOuts = new(() => new FanOuts(analysis, [.. _clock.Value]), LazyThreadSafetyMode.PublicationOnly);
        _followed = new(FindFollowed, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whether a body, or something it calls, does something to clocks or kicks vCPUs, which its callers are judged by.</summary>
    public bool DoesToClocks(Body body) => _doesToClocks.Of(Specialization.Of(body));

    /// <summary>The number of the port that a type is, from 1; 0 for a type that is none, and for those beyond what a state can tell apart.</summary>
    public int PortOf(INamedTypeSymbol? type)
    {
        int number = type is null ? 0 : Array.FindIndex(_analysis.Ports.All, p => SymbolEqualityComparer.Default.Equals(p, type.OriginalDefinition)) + 1;
        return number <= MachineState.MaxPorts ? number : 0;
    }

    /// <summary>What a call means that makes, takes or clears a request, or reads state that one announces.</summary>
    public ClockMeaning MeaningOf(MachineState state, Body body, EventInstr e, uint? request)
    {
        int port = state.Port;
        bool isRaise = Handlers.IsRaise(e);
        int clock = request is { } known ? Array.IndexOf(_clock.Value, known) + 1 : 0;
        var specializations = SpecializationsOf(body);
        bool isInLoop = clock > 0 && isRaise && specializations.Any(s => _fanOuts.Value.IsInLoop(s, e));
        bool reachesAll = isRaise && _fanOuts.Value.ReachesAll(body, e);
        bool isLoop = isInLoop && !IsInHandler(body, e);
        bool isWide = isLoop || (isRaise && request is { } made && ClocksOf(port).LoopOf(made) is not null && !IsInColdHandler(port, body, e));
        int number = request is { } asked ? _followed.Value.NumberOf(asked, state.Part) : 0;
        return new ClockMeaning
        {
            ClockRequest = clock,
            IsWide = isWide,
            Loop = isLoop ? Loops.NumberAt(e.Site!) : 0,
            IsInLoop = isInLoop,
            UpdatesAll = isInLoop || (isRaise && request is { } asks && ClocksOf(port).UpdatesAll(asks)),
            TakesMaster = isRaise && TakeMasterClock && request is { } wanted && ClocksOf(port).TakesMaster(wanted),
            AsksEach = reachesAll || (isRaise && _fanOuts.Value.AsksEach(body)),
            ReachesAll = reachesAll,
            Followed = number,
            Announced = e.Contract.Events.Where(static p => p.Kind == EventKind.ReadState)
                .Aggregate(0u, (set, read) => set | Transfer.BitOf(_followed.Value.NumberOf((uint)read.Value, state.Part))),
            Handled = HandledAt(body, e, state, request),
            IsAgain = isRaise && request is { } again && HandlingAt(body, e)?.Requests.Contains(again) == true,
            IsMixed = request is { } mixed && _mixed.Value.Contains((body, mixed)),
            IsLocked = number > 0 && !isRaise && specializations.Where(s => s.MayBeAbout(e, request!.Value))
                .All(s => _locks.At(s, e, null)?.Overlaps(_followed.Value.LocksOf(request!.Value)) == true),
        };
    }

    /// <summary>The number of the loop over the vCPUs that a call of a helper which asks them is a part of; 0 if it is no part of one, or of one in a handler.</summary>
    /// <param name="body">The body.</param>
    /// <param name="call">The call.</param>
    /// <param name="known">What its arguments are known to be where it is made, by their positions.</param>
    public int LoopAt(Body body, CallInstr call, Func<int, uint?> known) => call.Site is { } site && IsInLoop(body, call, known) && !IsInHandler(body, call) ? Loops.NumberAt(site) : 0;

    /// <summary>Whether a call, made in a state, gives a helper one vCPU after the other.</summary>
    public bool IsForEach(MachineState state, Body body, CallInstr call, Body target) => _fanOuts.Value.IsForEach(body, call, target) || (state.ForEach && _fanOuts.Value.IsGivenVcpu(target));

    /// <summary>Whether a call is one by which a loop of its body lets a helper ask the other vCPUs, and kicks them.</summary>
    /// <param name="body">The body.</param>
    /// <param name="call">The call.</param>
    /// <param name="known">What its arguments are known to be where it is made, by their positions.</param>
    public bool IsInLoop(Body body, CallInstr call, Func<int, uint?> known) => SpecializationsOf(body).Any(s => _fanOuts.Value.IsInLoop(s, call, known));

    /// <summary>Gets a value indicating whether anything in the compilation takes a new master clock.</summary>
    public bool TakeMasterClock => _takesMaster.Value;

    /// <summary>Whether what is done for a request by one vCPU is done again by each other one that finds it.</summary>
    public bool IsRepeated(int port, uint request) => ClocksOf(port).IsRepeated(request);

    /// <summary>Where all vCPUs are asked by what a call leads to; null if they are not.</summary>
    public SyntaxNode? LoopBehind(MachineState state, Body body, EventInstr e, uint? request) =>
        MeaningOf(state, body, e, request).IsLoop ? e.Site : request is { } made ? ClocksOf(state.Port).LoopOf(made) : null;

    /// <summary>Gets in how many parts the requests are followed.</summary>
    public int Parts => _followed.Value.Parts;

    /// <summary>The number of the request because of which a call is made, among those that are followed; else 0.</summary>
    /// <param name="body">Where the call stands.</param>
    /// <param name="instr">The call.</param>
    /// <param name="state">The state in which it is made.</param>
    /// <param name="own">The request that it makes, if it makes one: who makes a request again that was found is told from others who make it.</param>
    public int HandledAt(Body body, Instr instr, MachineState state, uint? own = null)
    {
        if (HandlingAt(body, instr) is not { } handling)
        {
            return 0;
        }

        if (instr is CallInstr call)
        {
            // A helper that makes a request again which was found does that because of it, whatever else was found.
            own = handling.Needed.Where(r => SpecializationsOf(body).SelectMany(s => s.CallsAt(call.Site!).SelectMany(s.Targets)).Any(t => _makes.Of(t).Contains(r))).Select(static r => (uint?)r).FirstOrDefault();
        }

        if (own is { } made && handling.Needed.Contains(made))
        {
            return NumberOf(made);
        }

        // Where several may have led here, it is the one that was taken last. Once others were taken on the way, nobody is told to come too late who may not.
        int[] numbers = [.. handling.Requests.Select(NumberOf)];
        return numbers.Contains(state.LastTaken) ? state.LastTaken
            : own is { } asked && handling.Requests.Contains(asked) ? NumberOf(asked)
            : numbers[0];

        int NumberOf(uint request) => _followed.Value.NumberOf(request, state.Part) is > 0 and var number ? number : MachineState.OtherRequest;
    }

    /// <summary>Whether a call is made only because a request was found that nobody makes at every load or exit.</summary>
    public bool IsInColdHandler(int port, Body body, Instr instr) => HandlingAt(body, instr)?.IsOnlyFor(r => !ClocksOf(port).IsHot(r)) == true;

    /// <summary>Whether a call is made because a request was found.</summary>
    public bool IsInHandler(Body body, Instr instr) => HandlingAt(body, instr) is not null;

    /// <summary>The loop over the vCPUs that a request leads to in a port, with nothing on the way that limits how often; null if there is none.</summary>
    public SyntaxNode? LoopOf(int port, uint request) => ClocksOf(port).LoopOf(request);

    /// <summary>The requests because of which something runs, whichever its method is given; null if it runs in any case.</summary>
    private Handling? HandlingAt(Body body, Instr instr) => SpecializationsOf(body).Select(s => Handlers.At(s, instr)).OfType<Handling>().Aggregate((Handling?)null, static (all, own) => all?.Or(own) ?? own);

    /// <summary>A body as it is called.</summary>
    private IEnumerable<Specialization> SpecializationsOf(Body body) => _specializations.Value[body].DefaultIfEmpty(Specialization.Of(body));

    /// <summary>Where requests are taken that are told from others only by which was taken last: there, or in a helper that hands the answer back.</summary>
    private HashSet<(Body Body, uint Request)> FindMixed()
    {
        var found = new HashSet<(Body Body, uint Request)>();
        foreach (var specializations in _specializations.Value)
        {
            // A body that handles what it is given does not say which request that was.
            uint[] handled = [.. specializations.SelectMany(Handlers.In).Select(static h => h.Request).Distinct()];
            uint[] mixed = specializations.Skip(1).Any() && handled.Length > 1 ? handled : [.. specializations.SelectMany(Handlers.Mixed)];
            if (mixed.Length > 0)
            {
                found.UnionWith(Specialization.WithCallees(specializations).SelectMany(led => mixed.Select(r => (led.Body, r))));
            }
        }

        return found;
    }

    private ILookup<Specialization, (Specialization Caller, CallInstr Call)> FindCallers() => _specializations.Value.SelectMany(static s => s)
        .SelectMany(static s => s.Instrs.OfType<CallInstr>().SelectMany(c => s.Targets(c).Select(t => (Target: t, Caller: s, Call: c)))).ToLookup(static c => c.Target, static c => (c.Caller, c.Call));

    private PortClocks ClocksOf(int port) => _byPort.TryGetValue(port, out var known) ? known
        : _byPort.GetOrAdd(port, new PortClocks(_analysis, _fanOuts.Value, [.. Specialization.Of(AllBodies().Where(b => port == 0 || IsRelated(b.OwnerType, _analysis.Ports.All[port - 1])).ToArray())]));

    private static bool IsRelated(INamedTypeSymbol? type, INamedTypeSymbol port)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (PortTypes.Derives(type, port) || PortTypes.Derives(port, type))
            {
                return true;
            }
        }

        return false;
    }

    private FollowedRequests FindFollowed()
    {
        var followed = new FollowedRequests();
        var all = _specializations.Value.SelectMany(static s => s).ToArray();

        // What runs because a request was found, in other bodies than its handler.
        var led = Specialization.WithCallees(all.SelectMany(static s => Handlers.In(s).SelectMany(static h => h.Blocks).SelectMany(static b => b.Instrs).OfType<CallInstr>().SelectMany(s.Targets)));
        foreach (var body in all)
        {
            foreach (var e in body.Instrs.OfType<EventInstr>())
            {
                var handling = Handlers.At(body, e);
                foreach (uint? request in body.RequestsOf(e).Select(static r => (uint?)r).DefaultIfEmpty())
                {
                    followed.Note(e, request, led.Contains(body) || handling is not null, () => _locks.At(body, e, request!.Value));
                }
            }
        }

        return followed;
    }

    private IEnumerable<Body> AllBodies()
    {
        var pending = new Stack<Body>(_analysis.Callers.All());
        while (pending.Count > 0)
        {
            var body = pending.Pop();
            body.Lowered.Nested.ForEach(pending.Push);
            yield return body;
        }
    }

    private uint[] FindClockRequests() => [.. _analysis.Contracts.RequestsWith(_analysis.Model.ClockRequest)];
}
