using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>
/// The requests of which the compilation both does what can go wrong and looks for them: made and taken, or taken back and read. Each has a number from 1 in a part of them: a state has room for one part.
/// </summary>
internal sealed class FollowedRequests
{
    private readonly HashSet<uint> _made = [];
    private readonly HashSet<uint> _read = [];
    private readonly HashSet<uint> _taken = [];
    private readonly Dictionary<uint, HashSet<ISymbol>> _locks = [];
    private uint[]? _followed;

    /// <summary>Adds what a call does with a request.</summary>
    /// <param name="e">The call.</param>
    /// <param name="request">The request, if it is known.</param>
    /// <param name="inHandler">Whether the call may be made because another request was found.</param>
    /// <param name="locks">The locks held there; null for a request that its own handler makes again.</param>
    public void Note(EventInstr e, uint? request, bool inHandler, Func<HashSet<ISymbol>?> locks)
    {
        foreach (var step in e.Contract.Events)
        {
            if (step.Kind == EventKind.ReadState)
            {
                _read.Add((uint)step.Value);
            }
            else if (step.Kind is EventKind.ConsumeRequest or EventKind.ClearRequest && request is { } taken)
            {
                _taken.Add(taken);
            }
            else if (step.Kind == EventKind.RaiseRequest && request is { } made)
            {
                if (inHandler)
                {
                    _made.Add(made);
                }

                Keep(made, locks());
            }
        }
    }

    /// <summary>The number of a request in a part; 0 if it is not followed there.</summary>
    public int NumberOf(uint request, int part) =>
        Array.IndexOf(Followed(), request) is >= 0 and var at && at / MachineState.MaxFollowed == part ? (at % MachineState.MaxFollowed) + 1 : 0;

    /// <summary>Gets in how many parts they are followed.</summary>
    public int Parts => (Followed().Length + MachineState.MaxFollowed - 1) / MachineState.MaxFollowed;

    /// <summary>The locks that everybody holds who makes a request.</summary>
    public HashSet<ISymbol> LocksOf(uint request) => _locks.TryGetValue(request, out var locks) ? locks : [];

    private uint[] Followed() => _followed ??= [.. _taken.Where(r => _read.Contains(r) || _made.Contains(r)).OrderBy(r => _read.Contains(r) ? 0 : 1).ThenBy(static r => r)];

    private void Keep(uint made, HashSet<ISymbol>? locks)
    {
        if (locks is null)
        {
            return;
        }

        if (_locks.TryGetValue(made, out var known))
        {
            known.IntersectWith(locks);
        }
        else
        {
            _locks.Add(made, new HashSet<ISymbol>(locks, SymbolEqualityComparer.Default));
        }
    }
}
