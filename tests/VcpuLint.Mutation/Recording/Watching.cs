namespace VcpuLint.Mutation.Recording;

/// <summary>What is watched in sources of which a recording assembly is made.</summary>
/// <param name="purity">Says what may be evaluated twice.</param>
/// <param name="leftOut">The places, by file and span, that are not watched because the watch does not compile there.</param>
internal sealed class Watching(Purity purity, IReadOnlySet<string> leftOut)
{
    private readonly HashSet<int> _ids = [];

    /// <summary>Gets what says what may be evaluated twice.</summary>
    public Purity Purity => purity;

    /// <summary>Gets the mutations that do nothing unless the recording says so.</summary>
    public IReadOnlySet<int> Ids => _ids;

    public bool IsLeftOut(string place) => leftOut.Contains(place);

    public void Add(int id) => _ids.Add(id);
}
