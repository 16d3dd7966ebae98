using Microsoft.CodeAnalysis;

namespace VcpuLint.Analyzers.Flow.Ir;

internal enum TerminatorKind
{
    /// <summary>Goes on at the only target.</summary>
    Jump,

    /// <summary>The first target if the condition holds, else the second.</summary>
    Branch,

    /// <summary>Any of the targets.</summary>
    Choice,

    /// <summary>The end of a finally region: the target whose index the slot holds.</summary>
    Resume,

    /// <summary>Leaves the body.</summary>
    Return,

    /// <summary>Leaves the body by an exception.</summary>
    Throw,
}

/// <summary>A straight run of instructions and how it ends.</summary>
internal sealed class IrBlock(int id)
{
    public int Id { get; } = id;

    public List<Instr> Instrs { get; } = [];

    public TerminatorKind Kind { get; set; } = TerminatorKind.Throw;

    public Expr? Condition { get; set; }

    /// <summary>Gets or sets the slot that a <see cref="TerminatorKind.Resume"/> looks at.</summary>
    public int Slot { get; set; } = -1;

    public List<IrBlock> Targets { get; } = [];

    /// <summary>Gets or sets the syntax of the condition or of the return statement.</summary>
    public SyntaxNode? Site { get; set; }

    /// <summary>Gets or sets a value indicating whether the block calls something of which nothing is seen and nothing is said: it may throw, or wait.</summary>
    public bool CallsElsewhere { get; set; }

    /// <summary>Gets or sets a value indicating whether the choice is between going on and an exception that some call may throw.</summary>
    public bool IsImplicitThrow { get; set; }

    /// <summary>Gets or sets the call whose exceptions this branch tells from its return.</summary>
    public CallInstr? ThrowingCall { get; set; }

    public void Jump(IrBlock target)
    {
        Kind = TerminatorKind.Jump;
        Condition = null;
        Targets.Clear();
        Targets.Add(target);
    }
}
