using System.Collections.Immutable;

namespace VcpuLint.Oracle.Judging;

/// <summary>Collects findings: each rule and site once, with all flags.</summary>
internal sealed class FindingList
{
    private static readonly Verdict Clean = new([], TooDeep: false);
    private Finding[] _found = new Finding[16];
    private int _count;

    /// <summary>Gets or sets a value indicating whether a depth went out of the machine's range.</summary>
    public bool TooDeep { get; set; }

    /// <summary>Gets or sets the state that is judged now.</summary>
    public int At { get; set; }

    /// <summary>Gets the state in which the finding that is watched was found first; -1 if it was not.</summary>
    public int SeenAt { get; private set; }

    /// <summary>Gets or sets the rule and the site of the finding that is to be explained.</summary>
    public (int Rule, int Site) Watched { get; set; }

    public void Clear()
    {
        SeenAt = -1;
        _count = 0;
        TooDeep = false;
    }

    public void Add(int rule, int site, int flags = 0)
    {
        for (int i = 0; i < _count; i++)
        {
            ref var known = ref _found[i];
            if (known.Rule == rule && known.Site == site)
            {
                known = known with { Flags = known.Flags | (WorkFlags)flags };
                return;
            }
        }

        if (Watched == (rule, site))
        {
            SeenAt = At;
        }

        if (_count == _found.Length)
        {
            Array.Resize(ref _found, _count * 2);
        }

        _found[_count++] = new(rule, site, (WorkFlags)flags);
    }

    public Verdict ToVerdict()
    {
        if (_count == 0 && !TooDeep)
        {
            return Clean;
        }

        var sorted = ImmutableArray.Create(_found, 0, _count);
        return new(sorted.Length < 2 ? sorted : sorted.Sort(static (a, b) => (a.Rule, a.Site).CompareTo((b.Rule, b.Site))), TooDeep);
    }
}
