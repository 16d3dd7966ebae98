using System.Reflection;
using VcpuLint.Mutation.Recording;

namespace VcpuLint.Mutation.Battery;

/// <summary>The assembly that records, loaded beside the mutated one: says which mutations make a difference where they are (weak mutation).</summary>
internal sealed class Recorder
{
    private readonly int _switches;
    private readonly IReadOnlySet<int> _watched;
    private readonly FieldInfo _infected;
    private readonly FieldInfo _entered;
    private bool[] _reached = [];

    public Recorder(RecordingImage recording, int switches)
    {
        _switches = switches;
        _watched = recording.Watched;
        Analyzer = new MutatedAnalyzer(recording.Image, switches);
        _infected = Analyzer.Mutant.GetField("Infected")!;
        _entered = Analyzer.Mutant.GetField("Entered")!;
    }

    /// <summary>Gets what is to be run between the beginning and the end of a recording.</summary>
    public MutatedAnalyzer Analyzer { get; }

    /// <summary>Begins to record.</summary>
    public void Begin()
    {
        Analyzer.Forget();
        Analyzer.Fuel = long.MaxValue;
        _infected.SetValue(null, new bool[_switches]);
        _entered.SetValue(null, new int[_switches]);
        Analyzer.Reached = _reached = new bool[_switches];
    }

    /// <summary>
    /// Ends it, and says of each mutation whether it made a difference. One that is not watched is taken to make one as soon as it is reached.
    /// </summary>
    public bool[] End()
    {
        bool[] infected = (bool[])_infected.GetValue(null)!;
        int[] entered = (int[])_entered.GetValue(null)!;
        Analyzer.Reached = null;
        _infected.SetValue(null, null);
        _entered.SetValue(null, null);

        // A place that threw was entered and not left: there is no telling what its mutations would have done.
        bool threw = entered.Any(static e => e != 0);
        return [.. infected.Select((made, id) => !_reached[id] || made || threw || !_watched.Contains(id))];
    }
}
