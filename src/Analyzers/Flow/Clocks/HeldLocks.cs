using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>
/// Which locks are held at a call, however it is reached. A lock is known by the field or property that it is kept in, or by that of the object whose
/// method takes it.
/// </summary>
internal sealed class HeldLocks(CompilationAnalysis analysis, Lazy<ILookup<Specialization, (Specialization Caller, CallInstr Call)>> callers)
{
    private readonly ConcurrentDictionary<(Specialization Body, uint? Request), StrongBox<HashSet<ISymbol>?>> _atEntry = new();

    /// <summary>The locks held before an instruction, which is known by its place.</summary>
    /// <param name="body">The body of the instruction.</param>
    /// <param name="at">The instruction.</param>
    /// <param name="request">A request: what is done because it was found does not count. Null if all counts.</param>
    /// <returns>Null if nothing counts.</returns>
    public HashSet<ISymbol>? At(Specialization body, Instr at, uint? request) => At(body, at, request, new Inquiry());

    private HashSet<ISymbol>? At(Specialization body, Instr at, uint? request, Inquiry inquiry)
    {
        if ((request is { } made && Handlers.At(body, at)?.Requests.Contains(made) == true) || AtEntry(body, request, inquiry) is not { } atEntry)
        {
            return null;
        }

        var before = Before(body.Body, atEntry);
        foreach (var block in body.Body.Lowered.Blocks)
        {
            if (!block.Instrs.Exists(i => i.Site == at.Site) || !before.TryGetValue(block, out var held))
            {
                continue;
            }

            held = Copy(held);
            foreach (var instr in block.Instrs.TakeWhile(i => i.Site != at.Site))
            {
                Apply(instr, held);
            }

            return held;
        }

        return Copy([]);
    }

    /// <summary>What all callers hold; nothing in a recursion, or where anybody may call.</summary>
    private HashSet<ISymbol>? AtEntry(Specialization body, uint? request, Inquiry inquiry)
    {
        if (_atEntry.TryGetValue((body, request), out var known))
        {
            return known.Value;
        }

        if (!inquiry.Open.Add(body))
        {
            inquiry.IsRecursive = true;
            return Copy([]);
        }

        var held = callers.Value[body].Select(c => At(c.Caller, c.Call, request, inquiry)).ToArray();
        HashSet<ISymbol>? common = held.Length == 0 ? Copy([]) : null;
        foreach (var each in held.OfType<HashSet<ISymbol>>())
        {
            common ??= Copy(each);
            common.IntersectWith(each);
        }

        inquiry.Open.Remove(body);

        // Inside of a recursion it is known only of the body that it begins with.
        return inquiry is { IsRecursive: true, Open.Count: > 0 } ? common : _atEntry.GetOrAdd((body, request), new StrongBox<HashSet<ISymbol>?>(common)).Value;
    }

    private Dictionary<IrBlock, HashSet<ISymbol>> Before(Body body, HashSet<ISymbol> atEntry)
    {
        var before = new Dictionary<IrBlock, HashSet<ISymbol>>();
        if (body.Lowered.Entry is not { } entry)
        {
            return before;
        }

        before.Add(entry, Copy(atEntry));
        var pending = new Queue<IrBlock>([entry]);
        while (pending.Count > 0)
        {
            var block = pending.Dequeue();
            var held = Copy(before[block]);
            block.Instrs.ForEach(i => Apply(i, held));
            foreach (var target in block.Targets)
            {
                if (!before.TryGetValue(target, out var known))
                {
                    before.Add(target, Copy(held));
                    pending.Enqueue(target);
                }
                else if (!known.IsSubsetOf(held))
                {
                    known.IntersectWith(held);
                    pending.Enqueue(target);
                }
            }
        }

        return before;
    }

    private void Apply(Instr instr, HashSet<ISymbol> held)
    {
        if (instr is not EventInstr e)
        {
            return;
        }

        foreach (var step in e.Contract.Events)
        {
            if (step.Kind != EventKind.ChangeDepth || step.Depth is not (Depth.Spin or Depth.Mutex) || LockOf(e) is not { } of)
            {
                continue;
            }

            if (step.Value > 0)
            {
                held.Add(of);
            }
            else
            {
                held.Remove(of);
            }
        }
    }

    private ISymbol? LockOf(EventInstr e) =>
        e.Site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
        && analysis.Compilation.ContainsSyntaxTree(receiver.SyntaxTree)
            ? analysis.Compilation.GetSemanticModel(receiver.SyntaxTree).GetSymbolInfo(receiver, analysis.Cancellation).Symbol
            : e.Method.ContainingType;

    /// <summary>The bodies whose callers are being asked.</summary>
    private sealed class Inquiry
    {
        public HashSet<Specialization> Open { get; } = [];

        public bool IsRecursive { get; set; }
    }

    private static HashSet<ISymbol> Copy(IEnumerable<ISymbol> locks) => new(locks, SymbolEqualityComparer.Default);
}
