using BenchmarkDotNet.Attributes;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Bench;

/// <summary>How long the exact judge needs for 50000 loop programs, of those that the sweep enumerates: evenly taken from all of one size.</summary>
public class JudgeBenchmarks
{
    private const int Count = 50_000;
    private readonly Judge _judge = new();
    private LoopProgram[] _programs = [];

    /// <summary>Gets or sets what the programs are made of.</summary>
    [Params("core", "full")]
    public string Alphabet { get; set; } = "";

    /// <summary>Gets or sets the number of nodes of a program.</summary>
    [Params(3, 4, 5)]
    public int Nodes { get; set; }

    /// <summary>Enumerates the programs.</summary>
    [GlobalSetup]
    public void Enumerate()
    {
        // The full alphabet has far more programs of five nodes than fit into memory: only a beginning of them is looked at.
        LoopProgram[] all = [.. new ProgramEnumerator(Oracle.Enumeration.Alphabet.Find(Alphabet)!).Programs(Nodes).Take(2_000_000)];
        _programs = [.. Enumerable.Range(0, Count).Select(i => all[(int)((long)i * all.Length / Count)])];
    }

    /// <summary>Judges them all.</summary>
    /// <returns>How many break no rule.</returns>
    [Benchmark]
    public int Judged()
    {
        int clean = 0;
        foreach (var program in _programs)
        {
            clean += _judge.Run(program).IsClean ? 1 : 0;
        }

        return clean;
    }
}
