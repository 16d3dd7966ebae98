using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow;

/// <summary>One step of a program: an instruction, or the end of a block.</summary>
internal sealed class Step
{
    public Instr? Instr { get; init; }

    public TerminatorKind Kind { get; init; }

    public Expr? Condition { get; init; }

    public int Slot { get; init; } = -1;

    /// <summary>Gets the steps that may come next: for an instruction the following one.</summary>
    public int[] Next { get; set; } = [];

    public SyntaxNode? Site { get; init; }

    /// <summary>Gets or sets the slots that are read at or after this step before they are written.</summary>
    public SlotSet Live { get; set; } = SlotSet.Empty;
}

/// <summary>A body ready to be solved: only the steps that can move a state, and only the variables that tell states apart.</summary>
internal sealed class FlowProgram
{
    public FlowProgram(
        Body body,
        ImmutableArray<Step> steps,
        int entry,
        ValueSet[] tops,
        int[] parameters,
        int[] returned,
        ImmutableArray<KeyValuePair<ISymbol, int>> ambient,
        bool movesState)
    {
        Body = body;
        Steps = steps;
        Entry = entry;
        Parameters = parameters;
        Returned = returned;
        Ambient = ambient;
        MovesState = movesState;
        Evaluator = new Evaluator(tops);
        Loops = new LoopSteps(steps, entry);
    }

    public Body Body { get; }

    public ImmutableArray<Step> Steps { get; }

    public int Entry { get; }

    /// <summary>Gets the slots of the parameters, -1 where none is tracked.</summary>
    public int[] Parameters { get; }

    /// <summary>Gets the slots of the returned value, or of the elements of a returned tuple.</summary>
    public int[] Returned { get; }

    /// <summary>Gets the slots of variables that outlive the body.</summary>
    public ImmutableArray<KeyValuePair<ISymbol, int>> Ambient { get; }

    public bool MovesState { get; }

    public Evaluator Evaluator { get; }

    /// <summary>Gets which of the steps belong to a loop over all vCPUs.</summary>
    public LoopSteps Loops { get; }

    public int AmbientSlot(ISymbol symbol)
    {
        foreach (var pair in Ambient)
        {
            if (SymbolEqualityComparer.Default.Equals(pair.Key, symbol))
            {
                return pair.Value;
            }
        }

        return -1;
    }
}
