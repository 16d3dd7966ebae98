using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>What a body does directly or through the bodies it calls. Memoised per compilation.</summary>
internal sealed partial class Closures
{
    private readonly CompilationAnalysis _analysis;
    private readonly Closure<Body, bool> _moves;
    private readonly Closure<Body, bool> _throws;
    private readonly Closure<Body, bool> _enters;
    private readonly Closure<Body, bool> _hangs;
    private readonly Closure<Body, bool> _callsElsewhere;
    private readonly Closure<Body, bool> _movesWork;
    private readonly Closure<Body, bool> _hasEvents;
    private readonly Closure<Body, bool> _hasMajorEvents;
    private readonly Closure<Body, ClockDeeds> _clock;
    private readonly Closure<Body, bool> _drains;
    private readonly Closure<Body, bool> _rests;
    private readonly Closure<Body, bool> _returnsDrainResult;
    private readonly Closure<Body, ISymbol[]> _ambient;
    private readonly Closure<Body, ISymbol[]> _foreign;
    private readonly Lazy<Dictionary<ITypeSymbol, (bool State, bool Work)>> _delegates;
    private readonly ConcurrentDictionary<string, HashSet<ISymbol>> _tested = new();
    private readonly ConcurrentDictionary<(Body Body, int Position), bool> _passes = new();
    private readonly ThreadLocal<Passing> _passing = new(static () => new Passing());

    public Closures(CompilationAnalysis analysis)
    {
        _analysis = analysis;
        var cancellation = analysis.Cancellation;
        _moves = new(Moves, static b => b.Lowered.Callees.Concat(b.Lowered.HandedOver), static (a, b) => a || b, cancellation);
        _movesWork = new(MovesMore, static b => b.Lowered.Callees.Concat(b.Lowered.HandedOver), static (a, b) => a || b, cancellation);
        _throws = new(static b => b.Lowered.HasThrow, static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _enters = new(static b => Has(b, static e => e.Kind == EventKind.EnterGuest), static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _hangs = new(static b => b.Lowered.MayHang, static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _callsElsewhere = new(static b => b.Lowered.Blocks.Exists(static block => CallsElsewhereItself(block)), static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _hasEvents = new(static b => b.Lowered.HasEvents, static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _hasMajorEvents = new(static b => b.Lowered.HasMajorEvents, static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _clock = new(static b => ClockOf(b), static b => b.Lowered.Callees, static (a, b) => a | b, cancellation);
        _drains = new(static b => Has(b, static e => e.Kind == EventKind.Drain), static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _rests = new(static b => Has(b, static e => e.IsRest), static b => b.Lowered.Callees, static (a, b) => a || b, cancellation);
        _returnsDrainResult = new(
            b => b.Lowered.Answers.Reaches(b.Lowered.Answers.Numbers(), b.Lowered.HandedBack(), PassesOn),
            b => b.Lowered.Answers.ResultsIn(b.Lowered.HandedBack(), PassesOn),
            static (a, b) => a || b,
            cancellation);
        _ambient = new(b => Tested(b.Lowered.Ambient.Keys), SameObject, Union, cancellation);
        _foreign = new(b => [.. Tested(b.Lowered.ForeignStores).Concat(OfOthers(b)).Distinct<ISymbol>(SymbolEqualityComparer.Default)], static b => b.Lowered.Callees, Union, cancellation);
        _delegates = new(FindDelegates, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whether the body, or something it calls, moves the protocol state.</summary>
    public bool MovesState(Body body) => _moves.Of(body);

    /// <summary>Whether the body, or something it calls, moves more of it than what is known of requests and the exit reason.</summary>
    public bool MovesWork(Body body) => _movesWork.Of(body);

    /// <summary>Whether the body, or something it calls, does anything to the guest's clock.</summary>
    public bool MovesClock(Body body) => _clock.Of(body) != ClockDeeds.None;

    /// <summary>Whether the body, or something it calls, may be left by an exception in another state than that before the call.</summary>
    public bool Throws(Body body) => _throws.Of(body);

    /// <summary>Whether the body, or something it calls, may go round for ever, so that the call never returns.</summary>
    public bool MayHang(Body body) => _hangs.Of(body);

    /// <summary>Whether the body, or something it calls, drains.</summary>
    public bool Drains(Body body) => _drains.Of(body);

    /// <summary>Whether the body, or something it calls, may wait, drain or enter the guest.</summary>
    public bool MayRest(Body body) => _rests.Of(body);

    /// <summary>Whether what the body returns may be the result of a drain, its own or that of something it calls.</summary>
    public bool ReturnsDrainResult(Body body) => _returnsDrainResult.Of(body);

    /// <summary>Whether the body hands back what it is passed at a position.</summary>
    private bool PassesOn(Body body, int position)
    {
        // A recursion hands back nothing that it is not handed back by a way without it.
        var passing = _passing.Value!;
        var slots = body.Lowered.ParameterSlots;
        if (position > slots.Length || slots[position - 1] is not (>= 0 and var slot))
        {
            return false;
        }

        if (_passes.TryGetValue((body, position), out bool known))
        {
            return known;
        }

        if (passing.Open.IndexOf((body, position)) is >= 0 and var open)
        {
            passing.Outermost = Math.Min(passing.Outermost, open);
            return false;
        }

        if (passing.Provisional.Contains((body, position)))
        {
            passing.Outermost = 0;
            return false;
        }

        int depth = passing.Open.Count;
        int outermost = passing.Outermost;
        passing.Open.Add((body, position));
        passing.Outermost = int.MaxValue;
        bool passes = body.Lowered.Answers.Reaches([slot], body.Lowered.HandedBack(), PassesOn);
        passing.Open.RemoveAt(depth);
        bool isFinal = passes || passing.Outermost >= depth;
        passing.Outermost = isFinal ? outermost : Math.Min(passing.Outermost, outermost);
        if (isFinal)
        {
            _passes[(body, position)] = passes;
        }
        else
        {
            passing.Provisional.Add((body, position));
        }

        if (passes || depth == 0)
        {
            passing.Provisional.Clear();
        }

        return passes;
    }

    /// <summary>The questions that are open, each asked for the answer of the one before.</summary>
    private sealed class Passing
    {
        public List<(Body Body, int Position)> Open { get; } = [];

        /// <summary>Gets those that were denied as long as nothing was known of the recursion around them: that holds until one is affirmed.</summary>
        public HashSet<(Body Body, int Position)> Provisional { get; } = [];

        /// <summary>Gets or sets the outermost of them that was met again since the last one was opened.</summary>
        public int Outermost { get; set; } = int.MaxValue;
    }

    /// <summary>Whether the body, or something it calls, enters the guest.</summary>
    public bool EntersGuest(Body body) => _enters.Of(body);

    /// <summary>The bodies that the body calls, directly or not; itself only if it is recursive.</summary>
    public HashSet<Body> Callees(Body body)
    {
        var found = new HashSet<Body>();
        var pending = new Stack<Body>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            foreach (var target in pending.Pop().Lowered.Callees)
            {
                if (found.Add(target))
                {
                    pending.Push(target);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The variables that outlive the body, that it, or a callee on the same object, reads or writes, and whose value is looked at anywhere.
    /// </summary>
    public IReadOnlyCollection<ISymbol> Ambient(Body body)
    {
        var symbols = _ambient.Of(body);
        return symbols.Length > 0 && Array.Exists(symbols, s => IsDeclaredBy(body, s)) ? Array.FindAll(symbols, s => !IsDeclaredBy(body, s)) : symbols;
    }

    /// <summary>The fields that the body, or something it calls, writes through another reference than its own <c>this</c>.</summary>
    public IReadOnlyCollection<ISymbol> ForeignStores(Body body) => _foreign.Of(body);

    /// <summary>
    /// Whether a delegate of the type may move the protocol state: the compilation makes one that does, or it is handed a vCPU and comes
    /// from elsewhere.
    /// </summary>
    public bool DelegateMovesState(ITypeSymbol type, bool takesVcpu) =>
        MovesOf(type)?.State ?? takesVcpu;

    /// <summary>Whether it may move more of it than what is known of requests and the exit reason.</summary>
    public bool DelegateMovesWork(ITypeSymbol type, bool takesVcpu) =>
        MovesOf(type)?.Work ?? takesVcpu;

    /// <summary>What the delegates do that the compilation makes and that one of the type may be; null if it makes none.</summary>
    private (bool State, bool Work)? MovesOf(ITypeSymbol type)
    {
        (bool State, bool Work)? moves = null;
        foreach (var made in _delegates.Value.Where(d => MayBe(d.Key, type)))
        {
            moves = (moves is { State: true } || made.Value.State, moves is { Work: true } || made.Value.Work);
        }

        return moves;
    }

    /// <summary>What a type parameter stands for is not known, so of a type with one only the definition is.</summary>
    private bool MayBe(ITypeSymbol made, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(made.OriginalDefinition, type.OriginalDefinition)
        && (IsOpen(made) || IsOpen(type) || _analysis.Compilation.HasImplicitConversion(made, type));

    /// <summary>Whether a type has a part that a type parameter stands for.</summary>
    public static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen) || (named.ContainingType is { } outer && IsOpen(outer)),
        _ => false,
    };

    /// <summary>
    /// Whether the value of a field or captured variable is looked at anywhere: one that is only written, such as a counter, tells
    /// no states apart.
    /// </summary>
    public bool IsTested(ISymbol variable) =>
        (_tested.TryGetValue(variable.Name, out var known) ? known : _tested.GetOrAdd(variable.Name, FindTested)).Contains(variable);

    /// <summary>Whether some blocks, or what they call, call what is not seen.</summary>
    public bool CallElsewhere(IEnumerable<IrBlock> blocks) => blocks.Any(b => CallsElsewhereItself(b) || b.Instrs.OfType<CallInstr>().Any(c => c.Targets.Any(_callsElsewhere.Of)));

    private static bool CallsElsewhereItself(IrBlock block) => block.CallsElsewhere || block.Instrs.Exists(static i => i is UnresolvedInstr or UnknownInstr);

    private bool Moves(Body body) => body.Lowered.HasEvents || body.Lowered.HasClockEvents || body.Lowered.Calls.Any(static c => c.Required != Context.None)
        || body.Lowered.UnresolvedInvocations.Any(i => DelegateMovesState(i.Type, i.TakesVcpu));

    private bool MovesMore(Body body) => body.Lowered.HasMajorEvents || body.Lowered.Calls.Any(static c => c.Required != Context.None)
        || body.Lowered.UnresolvedInvocations.Any(i => DelegateMovesWork(i.Type, i.TakesVcpu));

    private static bool Has(Body body, Func<ProtocolEvent, bool> kind) =>
        body.Lowered.Blocks.Any(b => b.Instrs.Any(i => i is EventInstr e && e.Contract.Events.Any(kind)));

    private static bool IsDeclaredBy(Body body, ISymbol variable) =>
        body.Lowered.Variables.TryGetValue(variable, out int slot) && body.Lowered.Slots[slot].Kind is SlotKind.Local or SlotKind.Parameter;

    private static IEnumerable<Body> SameObject(Body body) =>
        body.Lowered.Calls.SelectMany(static c => c.Targets.Where(t => c.SameThis || t.IsNested)).Distinct();

    /// <summary>The fields of those on which the body calls a method, which may be whoever called the body.</summary>
    private IEnumerable<ISymbol> OfOthers(Body body) => body.Lowered.Calls.Where(static c => !c.SameThis).SelectMany(static c => c.Targets).Where(static t => !t.IsNested).Distinct().SelectMany(Ambient);

    private ISymbol[] Tested(IEnumerable<ISymbol> variables)
    {
        var tested = variables.Where(IsTested).ToArray();
        Array.Sort(tested, Compare);
        return tested;
    }

    /// <summary>The union of two sorted sets: one of them, wherever it holds the other.</summary>
    private static ISymbol[] Union(ISymbol[] left, ISymbol[] right)
    {
        if (left == right || right.Length == 0)
        {
            return left;
        }

        var (large, small) = left.Length >= right.Length ? (left, right) : (right, left);
        var missing = Array.FindAll(small, s => !large.Contains(s, SymbolEqualityComparer.Default));
        if (missing.Length == 0)
        {
            return large;
        }

        var union = large.Concat(missing).ToArray();
        Array.Sort(union, Compare);
        return union;
    }

    /// <summary>The order of the source, so that nothing depends on who asks first.</summary>
    private static int Compare(ISymbol left, ISymbol right)
    {
        if (SymbolEqualityComparer.Default.Equals(left, right))
        {
            return 0;
        }

        var (first, second) = (left.Locations.FirstOrDefault(), right.Locations.FirstOrDefault());
        int order = string.CompareOrdinal(first?.SourceTree?.FilePath, second?.SourceTree?.FilePath);
        order = order != 0 ? order : (first?.SourceSpan.Start ?? 0).CompareTo(second?.SourceSpan.Start ?? 0);
        return order != 0 ? order : string.CompareOrdinal(left.ToDisplayString(), right.ToDisplayString());
    }

    /// <summary>The types of the delegates that the compilation makes, and whether one of each moves the state.</summary>
    private Dictionary<ITypeSymbol, (bool State, bool Work)> FindDelegates()
    {
        var found = new Dictionary<ITypeSymbol, (bool State, bool Work)>(SymbolEqualityComparer.Default);
        var pending = new Stack<Body>(_analysis.Callers.All());
        while (pending.Count > 0)
        {
            var lowered = pending.Pop().Lowered;
            foreach (var (type, target) in lowered.Conversions)
            {
                var body = target.Nested ?? (target.Method is { } method ? _analysis.Bodies.Get(method) : null);

                // A delegate that only invokes other delegates moves the state if they do: they are found by themselves.
                var contract = target.Method is { } called ? _analysis.Contracts.Get(called) : Effects.Contract.Empty;
                found.TryGetValue(type, out var others);
                found[type] = (
                    others.State || contract.HasEffect || (body is not null && _hasEvents.Of(body)),
                    others.Work || contract is { HasEffect: true, IsMinor: false } || (body is not null && _hasMajorEvents.Of(body)));
            }

            lowered.Nested.ForEach(pending.Push);
        }

        return found;
    }

    private HashSet<ISymbol> FindTested(string name)
    {
        var tested = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var body in _analysis.Callers.BodiesNaming(name))
        {
            AddTested(body, name, tested);
        }

        return tested;
    }

    private static void AddTested(Body body, string name, HashSet<ISymbol> tested)
    {
        var lowered = body.Lowered;
        foreach (var variable in lowered.Variables)
        {
            if (variable.Key.Name == name && lowered.Reads(variable.Value))
            {
                tested.Add(variable.Key);
            }
        }

        foreach (var nested in lowered.Nested)
        {
            AddTested(nested, name, tested);
        }
    }
}
