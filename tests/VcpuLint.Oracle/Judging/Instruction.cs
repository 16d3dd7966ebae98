using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <summary>What an instruction does, if it is not an operation of the model.</summary>
internal enum StepKind : byte
{
    /// <summary>An operation: <see cref="Instruction.Operation"/>.</summary>
    Operate,

    /// <summary>Nothing: what is left of a jump to itself.</summary>
    Idle,

    /// <summary>Goes either way.</summary>
    Choose,

    /// <summary>A call of the helper that may throw before it does anything.</summary>
    MayThrow,

    /// <summary>The helper begins: its variables are false and 0.</summary>
    BeginHelper,

    /// <summary>Goes by the value of a variable.</summary>
    Test,

    /// <summary>A variable becomes false or 0.</summary>
    Reset,

    /// <summary>A variable becomes true or negative.</summary>
    Set,

    /// <summary>The result that a return takes through a finally block is put aside.</summary>
    Keep,

    /// <summary>The method returns.</summary>
    Return,

    /// <summary>The method is left by an exception.</summary>
    Leave,
}

/// <summary>One step of a program. A step has at most two outcomes.</summary>
internal struct Instruction
{
    public StepKind Kind;

    public Operation Operation;

    /// <summary>The variable that is tested, set or returned; a return of something else has none (-1).</summary>
    public sbyte Variable;

    /// <summary>The value of a return.</summary>
    public ReturnValue Value;

    /// <summary>The number of its place in the text of the body.</summary>
    public int Site;

    /// <summary>What is next: behind an answer of false, a result of 0, or at all.</summary>
    public int Next;

    /// <summary>What is next behind an answer of true or a negative result.</summary>
    public int Other;
}
