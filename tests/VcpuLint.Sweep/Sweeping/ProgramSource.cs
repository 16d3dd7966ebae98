using VcpuLint.Oracle.Enumeration;
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
