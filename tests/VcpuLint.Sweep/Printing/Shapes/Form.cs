using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>
/// One way to write one kind of construct. Each method is asked when such a construct is due, and says whether it has written it; a construct that a form
/// does not write is written the plain way, and what is inside it is asked for again. What a form writes means the same by the rules of the language:
/// everything is evaluated as often, and in the same order.
/// </summary>
internal abstract class Form
{
    /// <summary>Whether the sites stay in the method itself (<see cref="Printer.HasExactSites"/>).</summary>
    public virtual bool HasExactSites => true;

    /// <summary>Whether all calls of an operation are made by one method (<see cref="Printer.MergesCalls"/>).</summary>
    public virtual bool MergesCalls => false;

    /// <summary>
    /// Whether what it writes calls something that has no contract. In a <c>try</c> that is one that may throw, where what it stands for does not, so
    /// there it is not asked.
    /// </summary>
    public virtual bool Calls => false;

    /// <summary>Text for a second file of the compilation, asked for at its end.</summary>
    public virtual string? OtherFile => null;

    /// <summary>Text for an assembly of its own, asked for at the end.</summary>
    public virtual string? Library => null;

    /// <summary>The method and all that belongs to it.</summary>
    public virtual bool Program(ShapedPrinter to, LoopProgram program) => false;

    /// <summary>Statements at the start of a body, which are done once, whatever is retried.</summary>
    public virtual void Begin(ShapedPrinter to)
    {
    }

    /// <summary>Further members of the class, asked for at its end.</summary>
    public virtual void Members(ShapedPrinter to)
    {
    }

    public virtual bool Statements(ShapedPrinter to, Block body) => false;

    public virtual bool Statement(ShapedPrinter to, Statement statement) => false;

    public virtual bool If(ShapedPrinter to, If choice) => false;

    public virtual bool While(ShapedPrinter to, While loop) => false;

    public virtual bool DoWhile(ShapedPrinter to, DoWhile loop) => false;

    /// <summary>A condition, or a part of one. Not asked for constants: what C# knows to be true decides what it sees as reachable.</summary>
    public virtual bool Condition(ShapedPrinter to, Condition condition) => false;

    /// <summary>That a result is negative.</summary>
    public virtual bool Negative(ShapedPrinter to, Action printResult) => false;

    /// <summary>A call as an expression; null for the plain one, which is given.</summary>
    public virtual string? CallOf(ShapedPrinter to, Operation operation, string plain) => null;

    /// <summary>The statement that leaves the method; null for the plain one.</summary>
    public virtual string? Leave(ShapedPrinter to, ReturnValue value) => null;
}
