namespace VcpuLint.Oracle.Programs;

/// <summary>A text is not a loop program. The message begins with the place: <c>3:14: expected ';', found '}'</c>.</summary>
internal sealed class NotationException(int line, int column, string problem) : FormatException($"{line}:{column}: {problem}")
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Problem { get; } = problem;
}
