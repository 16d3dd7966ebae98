using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Enumeration.Mutators;
using VcpuLint.Oracle.Ports;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Sweeping;

/// <summary>A list of programs that is the same at each run and on each machine.</summary>
/// <param name="Name">What it is, usable as the name of a file.</param>
/// <param name="Programs">The programs.</param>
internal sealed record ProgramSource(string Name, IEnumerable<LoopProgram> Programs)
{
    /// <summary>Every program of one number of nodes.</summary>
    public static ProgramSource Enumerated(Alphabet alphabet, int nodes) =>
        new($"{alphabet.Name}-{nodes}", new ProgramEnumerator(alphabet).Programs(nodes));

    /// <summary>Every program that one mistake makes of a run loop of the samples.</summary>
    public static ProgramSource Mutants() => new("mutants", PortLoops.All.SelectMany(static loop => Mutations.Single(loop.Program)).Select(static m => m.Program));

    /// <summary>Programs that two mistakes make of a run loop of the samples, so many of each.</summary>
    public static ProgramSource Compound(int count, ulong seed) => new(
        $"compound-{count}-{seed}",
        PortLoops.All.SelectMany((loop, i) => Mutations.Compound(loop.Program, count, seed + (ulong)i)).Select(static m => m.Program));

    /// <summary>So many larger programs, drawn at random.</summary>
    public static ProgramSource Random(int count, ulong seed) => new($"random-{count}-{seed}", RandomPrograms.From(seed).Take(count));

    /// <summary>The programs of one part: every so many-th, so that the parts take equally long.</summary>
    public IEnumerable<LoopProgram> Shard(int shard, int shards)
    {
        long index = 0;
        foreach (var program in Programs)
        {
            if (index++ % shards == shard - 1)
            {
                yield return program;
            }
        }
    }
}
