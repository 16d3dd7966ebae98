using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>
/// A small port, as far as the clock rules look at it: the bodies of some of its methods, and at most one helper that they call. Each body has
/// two bool variables of its own, which start as false at each call. A root that is missing does nothing.
/// </summary>
/// <param name="Load">The body of <c>Load</c>; null if there is none, as with the others.</param>
/// <param name="Run">The body of <c>Run</c>.</param>
/// <param name="Put">The body of <c>Put</c>.</param>
/// <param name="Cold">The body of a method that is called now and then.</param>
/// <param name="Helper">The body of the helper, which is given the vCPU, returns nothing and calls no helper.</param>
internal sealed record ClockProgram(Block? Load = null, Block? Run = null, Block? Put = null, Block? Cold = null, Block? Helper = null)
{
    public static IReadOnlyList<ClockRoot> AllRoots { get; } = Enum.GetValues<ClockRoot>();

    /// <summary>The roots that the program has, in the order of its text.</summary>
    public IEnumerable<(ClockRoot Root, Block Body)> Roots
    {
        get
        {
            foreach (var root in AllRoots)
            {
                if (this[root] is { } body)
                {
                    yield return (root, body);
                }
            }
        }
    }

    public Block? this[ClockRoot root] => root switch
    {
        ClockRoot.Load => Load,
        ClockRoot.Run => Run,
        ClockRoot.Put => Put,
        _ => Cold,
    };

    public ClockProgram With(ClockRoot root, Block? body) => root switch
    {
        ClockRoot.Load => this with { Load = body },
        ClockRoot.Run => this with { Run = body },
        ClockRoot.Put => this with { Put = body },
        _ => this with { Cold = body },
    };

    /// <inheritdoc/>
    public override string ToString() => ClockNotation.Write(this);
}
