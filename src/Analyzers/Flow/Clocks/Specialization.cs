using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>
/// A body as some of its callers call it: with the requests that its parameters then are. A helper that makes or takes whatever it is given does something else for
/// each of them.
/// </summary>
internal sealed class Specialization
{
    private static readonly ConditionalWeakTable<Body, List<Specialization>> Known = new();

    /// <summary>The requests that are known of the body's parameters, and of those of the methods that it lies in.</summary>
    private readonly ImmutableArray<(IParameterSymbol Parameter, uint Request)> _given;

    private Specialization[]? _callees;

    private Specialization(Body body, ImmutableArray<(IParameterSymbol Parameter, uint Request)> given) => (Body, _given) = (body, given);

    /// <summary>Gets the body.</summary>
    public Body Body { get; }

    /// <summary>Gets all its instructions.</summary>
    public IEnumerable<Instr> Instrs => Handlers.InstrsOf(Body);

    /// <summary>Gets the bodies that it calls, as it calls them.</summary>
    public Specialization[] Callees => _callees ??= [.. Body.Lowered.Calls.SelectMany(Targets)];

    /// <summary>The body as somebody calls it of whom nothing is known.</summary>
    public static Specialization Of(Body body) => Of(body, []);

    /// <summary>The requests that a call of the body makes, takes or clears. What it makes may be others too; what it takes or clears is one of these, if there are any.</summary>
    public ImmutableArray<uint> RequestsOf(EventInstr e)
    {
        var values = new HashSet<uint>();
        return e.Argument is { } argument && (Collect(argument, values, []) || Handlers.IsRaise(e)) ? [.. values.Select(v => e.Contract.Argument(v)).OfType<uint>()] : [];
    }

    /// <summary>Whether a call of the body, as it is solved, may be about a request.</summary>
    public bool MayBeAbout(EventInstr e, uint request) => Instrs.OfType<EventInstr>().Where(i => i.Site == e.Site && i.Contract == e.Contract).Select(RequestsOf).Any(of => of.IsEmpty || of.Contains(request));

    /// <summary>The calls of a place as they were before the body was reduced to what is solved: its variables have other numbers there.</summary>
    public IEnumerable<CallInstr> CallsAt(SyntaxNode site) => Body.Lowered.Calls.Where(c => c.Site == site);

    /// <summary>The bodies that a call of the body may run, as it calls them.</summary>
    public IEnumerable<Specialization> Targets(CallInstr call) => call.Targets.SelectMany(t => Into(call, t));

    /// <summary>A body that a call may run, as it calls it: once for each request that an argument may be.</summary>
    /// <param name="call">The call.</param>
    /// <param name="target">The body.</param>
    /// <param name="known">What an argument is known to be where the call is made, by its position; null if that is nothing more.</param>
    public IEnumerable<Specialization> Into(CallInstr call, Body target, Func<int, uint?>? known = null)
    {
        var parameters = target.Symbol?.Parameters ?? [];
        var found = new List<ImmutableArray<(IParameterSymbol Parameter, uint Request)>> { Inherited(target) };
        for (int i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            var values = new HashSet<uint>();
            if (!IsRequest(target, parameter) || IsWritten(target, parameter))
            {
                continue;
            }

            bool isWhole = known?.Invoke(i + 1) is { } value ? values.Add(value) : Collect(call.Arguments[i + 1].Value, values, []);
            if (values.Count > 0)
            {
                found = [.. found.SelectMany(given => values.Select(v => given.Add((parameter, v))).Concat(isWhole ? [] : [given]))];
            }
        }

        return found.Select(given => Of(target, given));
    }

    /// <summary>A body that lies in this one, as it is made.</summary>
    public Specialization Into(Body nested) => Of(nested, Inherited(nested));

    /// <summary>Some bodies, and what they lead to.</summary>
    public static HashSet<Specialization> WithCallees(IEnumerable<Specialization> bodies)
    {
        var found = new HashSet<Specialization>(bodies);
        var pending = new Stack<Specialization>(found);
        while (pending.Count > 0)
        {
            foreach (var callee in pending.Pop().Callees.Where(found.Add))
            {
                pending.Push(callee);
            }
        }

        return found;
    }

    /// <summary>Some bodies as they call each other, and what they lead to. One that is given requests by nobody is what anybody may call.</summary>
    public static IEnumerable<Specialization> Of(ICollection<Body> bodies)
    {
        var found = new HashSet<Specialization>();
        var known = new HashSet<Body>();
        Add(bodies.Where(static b => !b.IsNested && !IsGivenRequest(b)).Select(Of));
        foreach (var body in bodies)
        {
            if (!known.Contains(body))
            {
                Add([Of(body)]);
            }
        }

        return found;

        void Add(IEnumerable<Specialization> some)
        {
            var pending = new Stack<Specialization>(some.Where(found.Add));
            while (pending.Count > 0)
            {
                var next = pending.Pop();
                known.Add(next.Body);
                foreach (var led in next.Callees.Concat(next.Body.Lowered.Nested.Where(static n => !IsGivenRequest(n)).Select(next.Into)).Where(found.Add))
                {
                    pending.Push(led);
                }
            }
        }
    }

    /// <summary>Whether a body does something else for each request that it is given.</summary>
    private static bool IsGivenRequest(Body body) => body.Symbol is { } method && method.Parameters.Any(p => IsRequest(body, p) && !IsWritten(body, p));

    /// <summary>Each is there once, so that what is found of it is found once.</summary>
    private static Specialization Of(Body body, ImmutableArray<(IParameterSymbol Parameter, uint Request)> given)
    {
        var known = Known.GetOrCreateValue(body);
        lock (known)
        {
            if (known.Find(s => s._given.SequenceEqual(given)) is { } same)
            {
                return same;
            }

            known.Add(new Specialization(body, given));
            return known[known.Count - 1];
        }
    }

    private static bool IsRequest(Body body, IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None or RefKind.In && SymbolEqualityComparer.Default.Equals(parameter.Type, body.RequestType);

    /// <summary>Whether a body, or one in it, writes a variable: a parameter is no longer what was given then.</summary>
    private static bool IsWritten(Body body, ISymbol variable) => body.WithNested().Any(b => b.Lowered.Variables.TryGetValue(variable, out int slot)
        && b.Lowered.Blocks.Exists(block => block.Instrs.Exists(i => Writes(i, slot))));

    private static bool Writes(Instr instr, int slot) => instr switch
    {
        AssignInstr assign => assign.Slot == slot,
        EventInstr e => e.Result == slot,
        CallInstr call => call.Results.Concat(call.Arguments.Select(static a => a.WritesTo)).Concat(call.Forgets).Contains(slot),
        _ => false,
    };

    /// <summary>What is known of the parameters of the methods that a body lies in.</summary>
    private ImmutableArray<(IParameterSymbol Parameter, uint Request)> Inherited(Body nested)
    {
        var around = new HashSet<ISymbol?>(SymbolEqualityComparer.Default);
        for (var outer = nested.Parent; outer is not null; outer = outer.Parent)
        {
            around.Add(outer.Symbol);
        }

        return around.Count == 0 ? [] : [.. _given.Where(g => around.Contains(g.Parameter.ContainingSymbol))];
    }

    /// <summary>Adds what a value may be; false if it may be something else too.</summary>
    private bool Collect(Expr value, HashSet<uint> values, HashSet<int> seen)
    {
        switch (value)
        {
            case ConstantExpr { Value: { IsConstant: true, MayBeNull: false, Value: var constant } }:
                values.Add(unchecked((uint)constant));
                return true;
            case SlotExpr { Slot: var slot }:
                foreach (var (parameter, request) in _given)
                {
                    if (Body.Lowered.Variables.TryGetValue(parameter, out int own) && own == slot)
                    {
                        values.Add(request);
                        return true;
                    }
                }

                return !seen.Add(slot) || CollectAssigned(slot, values, seen);
            default:
                return false;
        }
    }

    /// <summary>Adds what is assigned to a variable in the body; false for one that may get other values too.</summary>
    private bool CollectAssigned(int slot, HashSet<uint> values, HashSet<int> seen)
    {
        var info = Body.Lowered.Slots[slot];
        bool isWhole = info.Kind is SlotKind.Local or SlotKind.Temporary && !(info.Symbol is { } variable && Body.Lowered.Nested.Exists(n => IsWritten(n, variable)));
        foreach (var write in Instrs.Where(i => Writes(i, slot)))
        {
            isWhole &= write is AssignInstr assign && Collect(assign.Value, values, seen);
        }

        return isWhole;
    }
}
