using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>Where the methods go that a <see cref="CallForm"/> calls.</summary>
internal enum Home
{
    Class,
    OtherFile,
    Library,
}

/// <summary>
/// Makes each call by a method of its own. In the texts <c>~</c> stands for the name of the operation, <c>?</c> for the type of its result, <c>@</c> for the plain
/// call, <c>%</c> for the word <c>return</c> where there is a result.
/// </summary>
internal sealed class CallForm(string call, string method, string before = "", string after = "", Home home = Home.Class) : Form
{
    private readonly SortedDictionary<Operation, string> _used = [];
    private readonly SortedDictionary<Operation, string> _everUsed = [];

    /// <inheritdoc/>
    /// <remarks>A method of another assembly is a protocol call itself, wherever it is called.</remarks>
    public override bool MergesCalls => home != Home.Library;

    public override bool Calls => true;

    public override string? OtherFile => home == Home.OtherFile ? Text(_everUsed) : null;

    public override string? Library => home == Home.Library ? Text(_everUsed) : null;

    public override string? CallOf(ShapedPrinter to, Operation operation, string plain)
    {
        bool isOfClass = plain.StartsWith("Spin.", StringComparison.Ordinal) || plain.StartsWith("Mutex.", StringComparison.Ordinal);
        if ((home == Home.OtherFile && isOfClass) || (home == Home.Library && !LibraryContracts.Has(operation)))
        {
            // The locks are private to the class.
            return null;
        }

        _used[operation] = plain;
        _everUsed[operation] = plain;
        return call.Replace("~", operation.ToString(), StringComparison.Ordinal);
    }

    public override void Members(ShapedPrinter to)
    {
        if (home == Home.Class && _used.Count > 0)
        {
            to.Line(Text(_used));
        }

        _used.Clear();
    }

    private string Text(SortedDictionary<Operation, string> used) =>
        before + string.Concat(used.Select(u => (home == Home.Library ? LibraryContracts.Of(u.Key) : "") + Method(u.Key, u.Value) + "\n")) + after;

    private string Method(Operation operation, string plain)
    {
        string type = operation.Answers() ? "bool" : operation.Drains() ? "int" : "void";
        return method.Replace("~", operation.ToString(), StringComparison.Ordinal)
            .Replace("?", type, StringComparison.Ordinal)
            .Replace("%", type == "void" ? "" : "return ", StringComparison.Ordinal)
            .Replace("@", plain, StringComparison.Ordinal);
    }
}
