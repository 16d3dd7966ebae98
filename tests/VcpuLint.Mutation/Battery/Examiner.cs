using VcpuLint.Mutation.Making;
using VcpuLint.Mutation.Recording;

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

/// <summary>Runs the battery against one mutant after the other, each time only that in which it makes a difference where it is, up to the first that notices.</summary>
internal sealed class Examiner
{
    private const int Driven = 40;

    private readonly byte[] _image;
    private readonly int _switches;
    private readonly MutatedAnalyzer _mutated;
    private readonly Item[] _items;
    private readonly bool[] _reached;
    private readonly List<int>[] _infecting;
    private readonly List<int>[] _harmless;
    private readonly int[] _usable;
    private readonly KillerMemory _killers;

    public Examiner(byte[] image, RecordingImage recording, int switches, KnownKillers known)
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
        _reached = new bool[switches];
        _infecting = [.. Enumerable.Range(0, switches).Select(static _ => new List<int>())];
        _harmless = [.. Enumerable.Range(0, switches).Select(static _ => new List<int>())];
        var recorder = new Recorder(recording, switches);
        for (int i = 0; i < _items.Length; i++)
        {
            _mutated.Forget();
            if (_items[i].Measure(_mutated, switches) is not { } reached)
            {
                LeftOut.Add(_items[i].Name, _items[i].Failure);
                continue;
            }

            bool[]? infected = _items[i].Record(recorder);
            foreach (int id in reached.Index().Where(static r => r.Item).Select(static r => r.Index))
            {
                _reached[id] = true;
                (infected?[id] == false ? _harmless : _infecting)[id].Add(i);
            }
        }

        _mutated.Forget();
        _usable = [.. Enumerable.Range(0, Replayed).Where(i => !LeftOut.ContainsKey(_items[i].Name))];
    }

    /// <summary>Gets what is not as its test wants even without a mutation: it is asked nothing, and to be looked into. With each goes how it fails.</summary>
    public Dictionary<string, string> LeftOut { get; } = [];

    /// <summary>Gets how many items there are that the driver does not run.</summary>
    public int Replayed { get; }

    /// <summary>Examines a mutant.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="effort">How much the runs may cost without a mutation: a first pass with little effort soon finds what most mutants are killed by.</param>
    /// <param name="asked">The marks of the items that did not notice it before.</param>
    public Examination Examine(Making.Mutation mutation, long effort, IReadOnlySet<uint> asked)
    {
        if (!_mutated.ReachedAtStart.Contains(mutation.Id))
        {
            return _reached[mutation.Id] ? Examine(mutation, _mutated, _infecting[mutation.Id], effort, asked) : new(Fate.NotReached);
        }

        try
        {
            // What is done while types are initialized is done once, so that it takes a fresh assembly to do it otherwise.
            return Examine(mutation, new MutatedAnalyzer(_image, _switches, mutation.Id), _usable, effort, asked);
        }
        catch (Exception exception)
        {
            return new(Fate.Exception, "start", exception.GetType().Name);
        }
    }

    /// <summary>
    /// What the items cost that reach mutants, summed over the mutants, what those of them cost in which the mutant makes a difference where it is, and
    /// how many mutants are reached and never make one.
    /// </summary>
    public (long Reaching, long Infecting, int Never) Sizes()
    {
        long infecting = _infecting.Sum(items => items.Sum(i => _items[i].Cost));
        long harmless = _harmless.Sum(items => items.Sum(i => _items[i].Cost));
        return (infecting + harmless, infecting, _infecting.Zip(_harmless).Count(static p => p.First.Count == 0 && p.Second.Count > 0));
    }

    /// <summary>Runs one of the items in which a mutant makes no difference where it is: what noticed it, or nothing; null if there is no such item.</summary>
    public string? RunHarmless(Making.Mutation mutation, Random random, long most)
    {
        int[] items = [.. _harmless[mutation.Id].Where(i => _items[i].Cost <= most)];
        if (items.Length == 0 || _mutated.ReachedAtStart.Contains(mutation.Id))
        {
            return null;
        }

        var item = _items[items[random.Next(items.Length)]];
        _mutated.Active = mutation.Id;
        _mutated.Forget();
        var (ending, detail) = item.Examine(_mutated);
        _mutated.Active = -1;
        _mutated.Forget();
        return ending == Ending.AsWanted ? "" : $"{item.Name}: {detail}";
    }

    private Examination Examine(Making.Mutation mutation, MutatedAnalyzer mutated, IEnumerable<int> items, long effort, IReadOnlySet<uint> asked)
    {
        mutated.Active = mutation.Id;
        mutated.Forget();
        try
        {
            long left = 0;
            var done = new List<uint>();
            int[] wanted = [.. _killers.Order(mutation, items, i => i >= Replayed, i => _items[i].Cost)];
            foreach (int i in wanted.Where(i => i < Replayed).Concat(wanted.Where(i => i >= Replayed).Take(Driven)))
            {
                var item = _items[i];
                if (!asked.Contains(item.Mark))
                {
                    if (item.Cost > effort)
                    {
                        left += item.Cost;
                        continue;
                    }

                    effort -= item.Cost;
                    var (ending, detail) = item.Examine(mutated);
                    if (ending != Ending.AsWanted)
                    {
                        _killers.Add(mutation, i);
                        var fate = ending switch { Ending.Different => Fate.Killed, Ending.Exception => Fate.Exception, _ => Fate.Endless };
                        return new(fate, item.Name, detail);
                    }
                }

                done.Add(item.Mark);
            }

            return left > 0 ? new(Fate.Open) { Asked = done, Left = left } : new(Fate.Survived);
        }
        finally
        {
            mutated.Active = -1;
            mutated.Forget();
        }
    }
}
