using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Another way to write a program, which means the same.</summary>
/// <param name="Name">A short name for reports.</param>
/// <param name="Sentence">What is written differently.</param>
/// <param name="Create">A printer that writes so, for one thread.</param>
internal sealed record Shape(string Name, string Sentence, Func<Printer> Create)
{
    private static readonly Printer Plain = new();

    /// <summary>A shape of one form.</summary>
    public static Shape Of(string name, string sentence, Func<Form> form) => new(name, sentence, () => new ShapedPrinter([form()]));

    /// <summary>Whether the shape has something to write differently in a program; if not, it is a waste of time to analyze it again.</summary>
    public bool Applies(LoopProgram program)
    {
        lock (Plain)
        {
            return Plain.Print([program]).TextOf(0) != Create().Print([program]).TextOf(0);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
