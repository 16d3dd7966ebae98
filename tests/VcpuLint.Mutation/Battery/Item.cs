using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace VcpuLint.Mutation.Battery;

/// <summary>How a run of a probe ended.</summary>
internal enum Ending
{
    /// <summary>As the test wants it.</summary>
    AsWanted,

    /// <summary>Something else is reported than the test wants.</summary>
    Different,

    /// <summary>The analyzer threw an exception.</summary>
    Exception,

    /// <summary>The analyzer came to no end.</summary>
    Endless,
}

/// <summary>Something that is run again and again: a probe, from what the driver once handed over or by the driver itself, or a test of the code itself.</summary>
/// <param name="name">What it is.</param>
/// <param name="run">Runs it with what is on.</param>
/// <param name="canBeRecorded">Whether it asks for nothing but answers.</param>
internal sealed class Item(string name, Func<MutatedAnalyzer, (Ending Ending, string Detail)> run, bool canBeRecorded = true)
{
    /// <summary>How many times as much as without a mutation a run may take, before it is taken for endless.</summary>
    private const int Patience = 5;

    private const long Spare = 200_000;

    public string Name => name;

    /// <summary>Gets how many switches are asked without a mutation.</summary>
    public long Cost { get; private set; }

    /// <summary>Gets in what way it is not as its test wants even without a mutation; empty if it is.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>
    /// Gets a number that stands for the item as it is: one that has changed, or on which the analyzer has come to go another way, has another cost and with
    /// that another number.
    /// </summary>
    public uint Mark => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} {Cost}")
        .Aggregate(2_166_136_261u, static (hash, c) => (hash ^ c) * 16_777_619);

    /// <summary>A probe.</summary>
    public static Item Of(Probe probe, Subject[] subjects, bool isDriven) =>
        new(isDriven ? $"{probe.Name} (driver)" : probe.Name, mutated => Run(probe, subjects, isDriven, mutated), !probe.AsksForMemory);

    /// <summary>A test of the code itself.</summary>
    public static Item Of(UnitTest test) => new($"test {test.Class}.{test.Method}({string.Join(", ", test.Arguments)})", mutated =>
    {
        try
        {
            test.Run(mutated);
            return (Ending.AsWanted, "");
        }
        catch (Exception exception)
        {
            return (exception.ToString().Contains(MutatedAnalyzer.OutOfFuel, StringComparison.Ordinal) ? Ending.Endless : Ending.Different, exception.GetType().Name);
        }
    });

    /// <summary>Runs without a mutation, and says which switches are asked; null if it is not as its test wants then.</summary>
    public bool[]? Measure(MutatedAnalyzer mutated, int switches)
    {
        bool[] reached = new bool[switches];
        mutated.Reached = reached;
        mutated.Fuel = long.MaxValue;
        var (ending, detail) = run(mutated);
        Failure = ending == Ending.AsWanted ? "" : $"{ending}: {detail}";
        Cost = long.MaxValue - mutated.Fuel;
        mutated.Reached = null;
        return ending == Ending.AsWanted ? reached : null;
    }

    /// <summary>
    /// Runs without a mutation against the assembly that records: says which mutations make a difference where they are. Null if that cannot be said,
    /// because it is not as its test wants then, or because the test asks for more than answers.
    /// </summary>
    public bool[]? Record(Recorder recorder)
    {
        if (!canBeRecorded)
        {
            return null;
        }

        recorder.Begin();
        var (ending, _) = run(recorder.Analyzer);
        bool[] infected = recorder.End();
        return ending == Ending.AsWanted ? infected : null;
    }

    /// <summary>Runs with what is on.</summary>
    public (Ending Ending, string Detail) Examine(MutatedAnalyzer mutated)
    {
        mutated.Fuel = (Patience * Cost) + Spare;
        return run(mutated);
    }

    private static (Ending Ending, string Detail) Run(Probe probe, Subject[] subjects, bool isDriven, MutatedAnalyzer mutated)
    {
        var analyzer = probe.Infers ? mutated.Inferring : mutated.Analyzer;
        var reported = new List<ImmutableArray<Diagnostic>>();
        var allocated = new List<long>();
        try
        {
            foreach (var subject in subjects)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                var diagnostics = isDriven ? subject.Drive(analyzer) : subject.Replay(analyzer);
                allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
                if (diagnostics.FirstOrDefault(static d => d.Id == "AD0001") is { } thrown)
                {
                    string text = thrown.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
                    return (text.Contains(MutatedAnalyzer.OutOfFuel, StringComparison.Ordinal) ? Ending.Endless : Ending.Exception, text);
                }

                reported.Add(diagnostics);
            }

            return (probe.Difference(reported) ?? probe.Growth(allocated)) is { } difference ? (Ending.Different, difference) : (Ending.AsWanted, "");
        }
        catch (Exception exception)
        {
            return (exception.GetType().Name == MutatedAnalyzer.OutOfFuel ? Ending.Endless : Ending.Exception, exception.GetType().Name);
        }
    }
}
