using System.Text;
using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Printing;

namespace VcpuLint.Sweep.Clock;

/// <summary>Writes clock programs as C#: each is a port of its own.</summary>
internal sealed partial class ClockPrinter(ClockShape shape)
{
    /// <summary>The sites of each root have numbers from such a multiple on.</summary>
    private const int SitesOfARoot = 1000;

    private readonly StringBuilder _text = new();
    private readonly List<PrintedSite> _sites = [];
    private readonly List<(int Start, int Program)> _starts = [];
    private readonly List<(string Name, Block Body)> _moved = [];
    private readonly HashSet<SetBool> _declared = [];
    private int _indent;
    private int _number;
    private int _nextSite;
    private int _locals;
    private bool _marksSites;

    /// <summary>
    /// Whether each call and question stands in the root itself, in the order of the program, so that the places can be compared; if not, only the rules
    /// and methods can.
    /// </summary>
    public bool HasExactSites => shape is not (ClockShape.Wrapped or ClockShape.Moved or ClockShape.Turned or ClockShape.EarlyReturn
        or ClockShape.LoopInAMethod or ClockShape.TwoLoops);

    /// <summary>The root and the number that a site was printed with.</summary>
    public static (ClockRoot Root, int Site) PlaceOf(PrintedSite site) => ((ClockRoot)(site.Site / SitesOfARoot), site.Site % SitesOfARoot);

    public PrintedPrograms Print(IReadOnlyList<ClockProgram> programs)
    {
        _text.Clear().Append(Head);
        _sites.Clear();
        _starts.Clear();
        for (_number = 0; _number < programs.Count; _number++)
        {
            _starts.Add((_text.Length, _number));
            Print(programs[_number]);
        }

        return new(_text.ToString(), [.. _sites]) { Programs = [.. _starts], OtherFile = null, Library = null };
    }

    private void Print(ClockProgram program)
    {
        _moved.Clear();
        _locals = 0;
        Line("[Port(\"x86\")]");
        Line($"public sealed class P{_number} : ArchPort");
        Open();
        foreach (var root in ClockProgram.AllRoots)
        {
            if (program[root] is { } body)
            {
                PrintRoot(root, body);
            }
            else if (root == ClockRoot.Run)
            {
                Line("public override int Run(Vcpu vcpu) => 0;");
            }
        }

        _marksSites = false;
        if (program.Helper is { } helper)
        {
            PrintMethod("private void Help(Vcpu vcpu)", helper, "return;");
        }

        for (int i = 0; i < _moved.Count; i++)
        {
            PrintMethod($"private void {_moved[i].Name}(Vcpu vcpu)", _moved[i].Body, "return;");
        }

        if (shape == ClockShape.Wrapped)
        {
            PrintWrappers(program);
        }

        if (shape is ClockShape.Wrapped or ClockShape.GateInAMethod)
        {
            Line("private static bool MayUpdate() => Time.MayUpdateAll();");
        }

        if (shape is ClockShape.LoopInAMethod or ClockShape.TwoLoops)
        {
            PrintLoops();
        }

        Close();
    }

    private void PrintRoot(ClockRoot root, Block body)
    {
        _marksSites = true;
        _nextSite = SitesOfARoot * (int)root;
        int start = _text.Length;
        bool returns = root == ClockRoot.Run || (root == ClockRoot.Cold && shape != ClockShape.Ioctl);
        PrintMethod(
            root switch
            {
                ClockRoot.Load => "public override void Load(Vcpu vcpu, int cpu)",
                ClockRoot.Run => "public override int Run(Vcpu vcpu)",
                ClockRoot.Put => "public override void Put(Vcpu vcpu)",
                _ when returns => "public override int WriteMsr(Vcpu vcpu, uint index, ulong data)",
                _ => "public void SetClock(Vcpu vcpu)",
            },
            body,
            returns ? "return 0;" : "return;");
        if (!HasExactSites)
        {
            _sites.RemoveAll(s => s.Program == _number && s.Start >= start);
            _sites.Add(new(start, _text.Length - start, _number, SitesOfARoot * (int)root));
        }
    }

    private void PrintMethod(string signature, Block body, string leave)
    {
        Line(signature);
        Open();
        _declared.Clear();
        foreach (int variable in ClockVariables.Of(body).Order())
        {
            // A variable that is set first is declared there, as anybody would.
            if (body.Statements.FirstOrDefault(s => ClockVariables.Of(s).Contains(variable)) is SetBool set && !ClockVariables.ReadIn(new(set)).Contains(variable))
            {
                _declared.Add(set);
            }
            else
            {
                Line($"bool b{variable} = false;");
            }
        }

        _leave = leave;
        PrintStatements(body, isLast: true);
        if (leave != "return;")
        {
            Line(leave);
        }

        Close();
    }
}
