using System.Collections.Immutable;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Ports;

/// <summary>A run loop of the samples, written as a loop program.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Source">The folder or file of the samples that it was written from.</param>
/// <param name="Expected">The numbers of the rules that it breaks, in order; empty for a loop that keeps them all.</param>
/// <param name="Program">The loop.</param>
internal sealed record PortLoop(string Name, string Source, ImmutableArray<int> Expected, LoopProgram Program)
{
    /// <summary>Whether this is a loop of the kernel of today, and not a bug of its history.</summary>
    public bool IsPort => Source.StartsWith("samples/Ports/", StringComparison.Ordinal);

    /// <summary>Reads a file: its head says where the loop comes from, what it leaves out, and what is wrong with it.</summary>
    public static PortLoop Parse(string name, string text)
    {
        _ = Head("left out");
        var expected = Head("expect").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
        return new(name, Head("source"), [.. expected], NotationParser.Parse(text));

        string Head(string key)
        {
            var start = $"// {key}:";
            return text.Split('\n').SingleOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..].Trim()
                ?? throw new FormatException($"{name} has to have one line '{start} ..'");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
