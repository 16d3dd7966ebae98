using System.Text;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing;

/// <summary>
/// Prints loop programs as C#, the way one would write them: each as a static <c>[RunLoop]</c> method of a class that carries the traits of its port.
/// A shape is a printer that writes something in another way; what it does not override is written like this.
/// </summary>
internal partial class Printer
{
    /// <summary>What goes before everything else: programs may hold code that is not reached, and labels that nobody jumps to.</summary>
    private const string Head = """
        #pragma warning disable CS0162, CS0164, CS0168, CS0219, CS0414, CS1717
        using System;
        using VcpuLint.Model;
        using VcpuLint.Model.Contracts;

        """;

    private readonly StringBuilder _text = new();
    private readonly List<PrintedSite> _sites = [];
    private readonly List<int> _starts = [];
    private int _indent;

    /// <summary>
    /// Whether each protocol call, return and call of the helper stands in the method itself, in the order of the program, so that diagnostics tell its
    /// sites. If not, only the rules and flags of a program can be compared.
    /// </summary>
    public virtual bool HasExactSites => true;

    /// <summary>
    /// Whether all calls of an operation are made by one method. A mistake is reported once for each protocol call in the text, so what is wrong with two
    /// calls of the program is one mistake there.
    /// </summary>
    public virtual bool MergesCalls => false;

    /// <summary>The number of the program that is printed, which is part of the names of its members.</summary>
    internal int Number { get; private set; }

    /// <summary>Whether the helper of the program is printed, and not its body.</summary>
    internal bool InHelper { get; private set; }

    /// <summary>The number that the next site gets. What is written twice has its sites twice, with the same numbers.</summary>
    internal int NextSite { get; set; }

    /// <summary>Prints programs into one file.</summary>
    public PrintedPrograms Print(IReadOnlyList<LoopProgram> programs)
    {
        _text.Clear().Append(Head);
        _sites.Clear();
        _starts.Clear();
        var numbers = new List<int>();
        foreach (var port in programs.Select(static (program, number) => (program, number)).GroupBy(static p => p.program.Port))
        {
            Line(PortAttribute(port.Key));
            Line($"public static partial class {NotationWriter.NameOf(port.Key)}Port");
            Open();
            Line("private static readonly HostSpinLock Spin = new();");
            Line("private static readonly HostMutex Mutex = new();");
            foreach (var (program, number) in port)
            {
                Number = number;
                NextSite = 0;
                _starts.Add(_text.Length);
                numbers.Add(number);
                PrintProgram(program);
            }

            PrintMembers();
            Close();
        }

        return new(_text.ToString(), [.. _sites])
        {
            Programs = [.. _starts.Zip(numbers)],
            OtherFile = Complete(OtherFile),
            Library = Complete(Library),
        };

        static string? Complete(string? text) => text is null ? null : Head + text;
    }

    public static string PortAttribute(PortTraits port) => port switch
    {
        PortTraits.Hypercall => "[Port(\"hypercall\", Entry = GuestEntryKind.Hypercall)]",
        _ => $"[Port(\"hardware\", TransferWork = {(port.HasFlag(PortTraits.TransferWork) ? "true" : "false")}, "
            + $"Publication = Publication.{(port.HasFlag(PortTraits.VcpuMode) ? "VcpuMode" : "None")})]",
    };

    /// <summary>Text that goes to a second file of the same compilation; null if there is none.</summary>
    protected virtual string? OtherFile => null;

    /// <summary>Text that goes to an assembly of its own, which the compilation refers to; null if there is none.</summary>
    protected virtual string? Library => null;

    /// <summary>What the class needs beside its programs.</summary>
    protected virtual void PrintMembers()
    {
    }

    protected virtual void PrintProgram(LoopProgram program)
    {
        Line("[RunLoop]");
        StartLine();
        Add("public static int ");
        Name($"L{Number}");
        Add("(Vcpu vcpu)");
        EndLine();
        PrintWhole(program.Body);
        PrintHelper(program, "static ");
    }

    /// <summary>The body of the method in its braces, with the return that C# wants at its end.</summary>
    internal void PrintWhole(Block body)
    {
        Open();
        PrintBody(body);
        if (CompletesNormally(body))
        {
            StartLine();
            Site(Leave(ReturnValue.Zero));
            EndLine();
        }

        Close();
    }

    internal void PrintHelper(LoopProgram program, string modifiers)
    {
        if (program.Helper is { } helper)
        {
            InHelper = true;
            int start = _text.Length;
            Line($"private {modifiers}void H{Number}(Vcpu vcpu)");
            Open();
            PrintBody(helper);
            Close();
            InHelper = false;
            _sites.Add(new(start, _text.Length - start, Number, PrintedSite.Helper));
        }
    }

    /// <summary>The statement that leaves the method.</summary>
    protected virtual string Leave(ReturnValue value) => InHelper ? "return;" : $"return {ValueOf(value)};";

    /// <summary>The declarations of the variables, the label of <c>retry</c>, and the statements.</summary>
    protected virtual void PrintBody(Block body)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        bool retries = false;
        Scan(body, names, ref retries);
        foreach (string name in names)
        {
            Line(name[0] == 'b' ? $"bool {name} = false;" : $"int {name} = 0;");
        }

        if (retries)
        {
            Line("retry: ;");
        }

        PrintStatements(body);
    }

    /// <summary>A condition that the protocol does not speak of.</summary>
    internal const string FreeChoice = "Nondeterministic.Bool()";

    internal static string ValueOf(ReturnValue value) => value switch
    {
        ReturnValue.Zero => "0",
        ReturnValue.Interrupted => "-Errno.EINTR",
        ReturnValue.Result0 => "r0",
        _ => "r1",
    };
}
