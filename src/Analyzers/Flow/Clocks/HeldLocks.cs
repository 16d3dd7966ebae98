using System.Collections.Concurrent;
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
internal sealed class HeldLocks(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<Body, HashSet<ISymbol>> _atEntry = new();

    /// <summary>The locks held before an instruction, which is known by its place.</summary>
    public HashSet<ISymbol> At(Body body, Instr at) => At(body, at, new Inquiry());

    private HashSet<ISymbol> At(Body body, Instr at, Inquiry inquiry)
    {
        var before = Before(body, AtEntry(body, inquiry));
        foreach (var block in body.Lowered.Blocks)
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
    private HashSet<ISymbol> AtEntry(Body body, Inquiry inquiry)
    {
        if (_atEntry.TryGetValue(body, out var known))
        {
            return known;
        }

        if (!inquiry.Open.Add(body))
        {
            inquiry.IsRecursive = true;
            return Copy([]);
        }

        HashSet<ISymbol>? common = null;
        foreach (var caller in analysis.Callers.CallersOf(body).ToArray())
        {
            foreach (var call in caller.Lowered.Blocks.SelectMany(static b => b.Instrs).OfType<CallInstr>().Where(c => c.Targets.Contains(body)))
            {
                var held = At(caller, call, inquiry);
                if (common is null)
                {
                    common = held;
                }
                else
                {
                    common.IntersectWith(held);
                }
            }
        }

        inquiry.Open.Remove(body);

        // Inside of a recursion it is known only of the body that it begins with.
        return inquiry is { IsRecursive: true, Open.Count: > 0 } ? common ?? Copy([]) : _atEntry[body] = common ?? Copy([]);
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
        public HashSet<Body> Open { get; } = [];

        public bool IsRecursive { get; set; }
    }

    private static HashSet<ISymbol> Copy(IEnumerable<ISymbol> locks) => new(locks, SymbolEqualityComparer.Default);
}
