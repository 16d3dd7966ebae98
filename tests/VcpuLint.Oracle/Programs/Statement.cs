namespace VcpuLint.Oracle.Programs;

/// <summary>
/// A statement. Statements are values without a place of their own: the same object may stand in many programs, and more than once in one.
/// </summary>
internal abstract record Statement;

/// <summary>Statements in a row.</summary>
internal sealed record Block(params Statement[] Statements)
{
    public static Block Empty { get; } = new();

    public bool Equals(Block? other) => other is not null && Statements.AsSpan().SequenceEqual(other.Statements);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var statement in Statements)
        {
            hash.Add(statement);
        }

        return hash.ToHashCode();
    }
}

/// <summary>A call whose result, if it has one, is dropped.</summary>
internal sealed record Call(Operation Operation) : Statement;

/// <summary>A bool variable, 0 or 1, gets the value of a condition. Variables start as false.</summary>
internal sealed record SetBool(int Variable, Condition Value) : Statement;

/// <summary>An int variable, 0 or 1, gets the result of a drain. Variables start as 0.</summary>
internal sealed record SetResult(int Variable, Operation Drain) : Statement;

/// <summary>An int variable is made 0 again.</summary>
internal sealed record ClearResult(int Variable) : Statement;

/// <summary>A choice. A missing else is null, never an empty block.</summary>
internal sealed record If(Condition Condition, Block Then, Block? Else = null) : Statement;

/// <summary>A loop that tests before each round.</summary>
internal sealed record While(Condition Condition, Block Body) : Statement;

/// <summary>A loop that tests behind each round; <c>continue</c> goes to the test.</summary>
internal sealed record DoWhile(Block Body, Condition Condition) : Statement;

/// <summary>Leaves the innermost loop.</summary>
internal sealed record Break : Statement;

/// <summary>Goes to the test of the innermost loop.</summary>
internal sealed record Continue : Statement;

/// <summary>Jumps to the start of the body of the method (a label behind the declarations of its variables, which keep their values).</summary>
internal sealed record Retry : Statement;

/// <summary>Leaves the method.</summary>
internal sealed record Return(ReturnValue Value) : Statement;

/// <summary>What <c>Run</c> returns; a helper returns nothing, written as <see cref="Zero"/>.</summary>
internal enum ReturnValue
{
    Zero,

    /// <summary><c>-Errno.EINTR</c>.</summary>
    Interrupted,

    /// <summary>The first int variable.</summary>
    Result0,

    /// <summary>The second int variable.</summary>
    Result1,
}

/// <summary>Calls the helper.</summary>
internal sealed record CallHelper : Statement;

/// <summary><c>try { } finally { }</c>. No jump leaves the finally block.</summary>
internal sealed record TryFinally(Block Body, Block Finally) : Statement;
