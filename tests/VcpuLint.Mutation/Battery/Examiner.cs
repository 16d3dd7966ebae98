using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Battery;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>A test notices it.</summary>
    Killed,

    /// <summary>It makes the analyzer throw.</summary>
    Exception,

    /// <summary>It makes the analyzer run without end.</summary>
    Endless,

    /// <summary>No test notices it.</summary>
    Survived,

    /// <summary>No test gets to it.</summary>
    NotReached,

    /// <summary>No test notices it among those that the effort was enough for.</summary>
    Open,
}

/// <summary>Runs the battery against one mutant after the other, each time only what reaches it, up to the first that notices.</summary>
internal sealed class Examiner
{
    private const int Driven = 40;

    private readonly byte[] _image;
    private readonly int _switches;
    private readonly MutatedAnalyzer _mutated;
    private readonly Item[] _items;
    private readonly List<int>[] _reaching;
    private readonly int[] _usable;
    private readonly KillerMemory _killers;

    public Examiner(byte[] image, int switches, KnownKillers known)
    {
        _image = image;
        _switches = switches;
        _mutated = new MutatedAnalyzer(image, switches);
        var probes = Probes.All(_mutated);
        (Probe Probe, Subject[] Subjects)[] recorded = [.. probes.Select(static p => (p, p.Compilations.Select(Subject.Record).ToArray()))];

        // What binding costs, the runs of the driver cost each time: they are the last to be asked.
        Item[] replayed = [.. recorded.Select(static r => Item.Of(r.Probe, r.Subjects, isDriven: false)), .. UnitTest.All(_mutated.Tests).Select(Item.Of)];
        Replayed = replayed.Length;
        _items = [.. replayed, .. recorded.Where(static r => r.Probe.IsDriven).Select(static r => Item.Of(r.Probe, r.Subjects, isDriven: true))];
        _killers = new(known, _items.Select(static i => i.Name));
        _reaching = [.. Enumerable.Range(0, switches).Select(static _ => new List<int>())];
        for (int i = 0; i < _items.Length; i++)
        {
            if (_items[i].Measure(_mutated, switches) is not { } reached)
            {
                LeftOut.Add(_items[i].Name);
                continue;
            }

            foreach (int id in reached.Index().Where(static r => r.Item).Select(static r => r.Index))
            {
                _reaching[id].Add(i);
            }
        }

        _usable = [.. Enumerable.Range(0, Replayed).Where(i => !LeftOut.Contains(_items[i].Name))];
    }

    /// <summary>Gets what is not as its test wants even without a mutation: it is asked nothing, and to be looked into.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Gets how many items there are that the driver does not run.</summary>
    public int Replayed { get; }

    /// <summary>Examines a mutant.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="effort">How much the runs may cost without a mutation: a first pass with little effort soon finds what most mutants are killed by.</param>
    public (Fate Fate, string By, string Detail) Examine(Making.Mutation mutation, long effort)
    {
        if (!_mutated.ReachedAtStart.Contains(mutation.Id))
        {
            return Examine(mutation, _mutated, _reaching[mutation.Id], effort);
        }

        try
        {
            // What is done while types are initialized is done once, so that it takes a fresh assembly to do it otherwise.
            return Examine(mutation, new MutatedAnalyzer(_image, _switches, mutation.Id), _usable, effort);
        }
        catch (Exception exception)
        {
            return (Fate.Exception, "start", exception.GetType().Name);
        }
    }

    private (Fate Fate, string By, string Detail) Examine(Making.Mutation mutation, MutatedAnalyzer mutated, IEnumerable<int> reaching, long effort)
    {
        mutated.Active = mutation.Id;
        mutated.Forget();
        bool isReached = false;
        long spent = 0;
        int driven = 0;
        foreach (int i in _killers.Order(mutation, reaching, i => i >= Replayed, i => _items[i].Cost))
        {
            isReached = true;
            spent += _items[i].Cost;
            if (spent > effort)
            {
                mutated.Active = -1;
                return (Fate.Open, "", "");
            }

            if (i >= Replayed && ++driven > Driven)
            {
                break;
            }

            var (ending, detail) = _items[i].Examine(mutated);
            if (ending != Ending.AsWanted)
            {
                _killers.Add(mutation, i);
                mutated.Active = -1;
                mutated.Forget();
                var fate = ending switch { Ending.Different => Fate.Killed, Ending.Exception => Fate.Exception, _ => Fate.Endless };
                return (fate, _items[i].Name, detail);
            }
        }

        mutated.Active = -1;
        mutated.Forget();
        return (isReached ? Fate.Survived : Fate.NotReached, "", "");
    }
}
