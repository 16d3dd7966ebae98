using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// Makes a program smaller for as long as something stays true of it, so that what is wrong with it is seen at a glance. The result is locally
/// minimal: none of the steps in <see cref="Simplifications"/> leads on from it, if the calls of the predicate were enough.
/// </summary>
internal sealed class Shrinker
{
    private readonly Func<LoopProgram, bool> _isInteresting;
    private readonly HashSet<string> _tried = [];

    private Shrinker(Func<LoopProgram, bool> isInteresting, int maxCalls)
    {
        _isInteresting = isInteresting;
        CallsLeft = maxCalls;
    }

    private int CallsLeft { get; set; }

    /// <summary>Shrinks a program. What it returns only depends on the program, the predicate and the bound.</summary>
    /// <param name="program">The program, of which the predicate is true.</param>
    /// <param name="isInteresting">What has to stay true. A program for which it throws is not interesting.</param>
    /// <param name="maxCalls">How often the predicate may be asked.</param>
    /// <exception cref="ArgumentException">The predicate is not true of the program itself.</exception>
    public static LoopProgram Shrink(LoopProgram program, Func<LoopProgram, bool> isInteresting, int maxCalls = 20_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCalls);
        var shrinker = new Shrinker(isInteresting, maxCalls);
        return shrinker.IsInteresting(program)
            ? shrinker.Shrink(program)
            : throw new ArgumentException("There is nothing to keep: the predicate is false.", nameof(program));
    }

    private LoopProgram Shrink(LoopProgram program)
    {
        while (Simplifications.Of(program).Select(DeadCode.Trim).FirstOrDefault(Leads) is { } smaller)
        {
            program = smaller;
        }

        return program;
    }

    private bool Leads(LoopProgram candidate) => CallsLeft > 0 && NotationParser.IsValid(candidate) && IsInteresting(candidate);

    private bool IsInteresting(LoopProgram program)
    {
        // Each step is tried anew after each success; what was refused once is refused again.
        if (!_tried.Add(program.ToString()))
        {
            return false;
        }

        CallsLeft--;
        try
        {
            return _isInteresting(program);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }
}
