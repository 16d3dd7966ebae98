using System.Text;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing;

/// <summary>
/// Prints loop programs as C#, the way one would write them: each as a static <c>[RunLoop]</c> method of a class that carries the traits of its port.
/// A shape is a printer that writes something in another way; what it does not override is written like this.
/// </summary>
internal class Printer
{
    /// <summary>What goes before everything else: programs may hold code that is not reached, and labels that nobody jumps to.</summary>
    private const string Head = """
        #pragma warning disable CS0162, CS0164, CS0168, CS0219, CS0414, CS1717
        using VcpuLint.Model;
        using VcpuLint.Model.Contracts;

        """;

    private readonly StringBuilder _text = new();
    private readonly List<PrintedSite> _sites = [];
    private int _indent;
    private int _site;
    private bool _inHelper;

    /// <summary>The number of the program that is printed, which is part of the names of its members.</summary>
    protected int Number { get; private set; }

    /// <summary>Prints programs into one file.</summary>
    public PrintedPrograms Print(IReadOnlyList<LoopProgram> programs)
    {
        _text.Clear().Append(Head);
        _sites.Clear();
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
                PrintProgram(program);
            }

            Close();
        }

        return new(_text.ToString(), [.. _sites]);
    }

    public static string PortAttribute(PortTraits port) => port switch
    {
        PortTraits.Hypercall => "[Port(\"hypercall\", Entry = GuestEntryKind.Hypercall)]",
        _ => $"[Port(\"hardware\", TransferWork = {(port.HasFlag(PortTraits.TransferWork) ? "true" : "false")}, "
            + $"Publication = Publication.{(port.HasFlag(PortTraits.VcpuMode) ? "VcpuMode" : "None")})]",
    };

    /// <summary>The C# of a call, as an expression.</summary>
    protected virtual string Expression(Operation operation) => operation switch
    {
        Operation.Enter => "vcpu.EnterGuest()",
        Operation.Drain => "vcpu.HandleTransferWork()",
        Operation.RawDrain => "vcpu.Task.HandleTransferWork()",
        Operation.Check => "vcpu.Task.TransferWorkPending()",
        Operation.Hint => "vcpu.Task.TransferWorkPendingHint()",
        Operation.TestSignal => "vcpu.Task.SignalPending()",
        Operation.TestResched => "vcpu.Task.NeedResched()",
        Operation.TestResume => "vcpu.Task.TestFlags(ThreadFlags.NotifyResume)",
        Operation.TestLazy => "vcpu.Task.TestFlags(ThreadFlags.NeedReschedLazy)",
        Operation.TestRest => "vcpu.Task.TestFlags(ThreadFlags.NotifyResume | ThreadFlags.NeedReschedLazy)",
        Operation.TestEager => "vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.NeedReschedLazy)",
        Operation.ClearNotifySignal => "vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)",
        Operation.CondResched => "vcpu.Task.CondResched()",
        Operation.Schedule => "vcpu.Task.Schedule()",
        Operation.ResumeWork => "vcpu.Task.ResumeUserModeWork()",
        Operation.Block => "vcpu.Block()",
        Operation.InterruptsOff => "vcpu.HostCpu.DisableInterrupts()",
        Operation.InterruptsOn => "vcpu.HostCpu.EnableInterrupts()",
        Operation.Prepare => "vcpu.Task.PrepareTransfer()",
        Operation.PreemptionOff => "vcpu.HostCpu.DisablePreemption()",
        Operation.PreemptionOn => "vcpu.HostCpu.EnablePreemption()",
        Operation.SpinLock => "Spin.Lock()",
        Operation.SpinUnlock => "Spin.Unlock()",
        Operation.SpinCondResched => "Spin.CondResched()",
        Operation.MutexLock => "Mutex.Lock()",
        Operation.MutexUnlock => "Mutex.Unlock()",
        Operation.SrcuLock => "vcpu.SrcuReadLock()",
        Operation.SrcuUnlock => "vcpu.SrcuReadUnlock()",
        Operation.SetModeIn => "vcpu.SetMode(VcpuMode.InGuestMode)",
        Operation.SetModeOut => "vcpu.SetMode(VcpuMode.OutsideGuestMode)",
        Operation.PublishModeIn => "vcpu.PublishMode(VcpuMode.InGuestMode)",
        Operation.Barrier => "vcpu.HostCpu.MemoryBarrier()",
        Operation.MakeRequest => "vcpu.MakeRequest(VcpuRequest.Event)",
        Operation.CheckRequest => "vcpu.CheckRequest(VcpuRequest.Event)",
        Operation.TestRequests => "vcpu.RequestPending()",
        Operation.SetExitReason => "vcpu.RunPage.ExitReason = ExitReason.Interrupted",
        Operation.ForgetExitReason => "vcpu.RunPage.ExitReason = ExitReason.Unknown",
        Operation.CountSignalExit => "vcpu.Stats.SignalExits++",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "unknown operation"),
    };

    protected virtual void PrintProgram(LoopProgram program)
    {
        _site = 0;
        Line("[RunLoop]");
        StartLine();
        Add("public static int ");
        _sites.Add(new(_text.Length, $"L{Number}".Length, Number, PrintedSite.Name));
        Add($"L{Number}(Vcpu vcpu)");
        EndLine();
        Open();
        PrintBody(program.Body);
        if (CompletesNormally(program.Body))
        {
            StartLine();
            Site("return 0;");
            EndLine();
        }

        Close();
        if (program.Helper is not { } helper)
        {
            return;
        }

        _inHelper = true;
        int start = _text.Length;
        Line($"private static void H{Number}(Vcpu vcpu)");
        Open();
        PrintBody(helper);
        Close();
        _inHelper = false;
        _sites.Add(new(start, _text.Length - start, Number, PrintedSite.Helper));
    }

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

    protected void PrintStatements(Block block)
    {
        foreach (var statement in block.Statements)
        {
            PrintStatement(statement);
        }
    }

    protected virtual void PrintStatement(Statement statement)
    {
        switch (statement)
        {
            case Call call:
                StartLine();
                Site(Expression(call.Operation));
                Add(";");
                EndLine();
                break;
            case SetBool set:
                StartLine();
                Add($"b{set.Variable} = ");
                PrintCondition(set.Value);
                Add(";");
                EndLine();
                break;
            case SetResult set:
                StartLine();
                Add($"r{set.Variable} = ");
                Site(Expression(set.Drain));
                Add(";");
                EndLine();
                break;
            case ClearResult clear:
                Line($"r{clear.Variable} = 0;");
                break;
            case If choice:
                PrintIf(choice);
                break;
            case While loop:
                PrintWhile(loop);
                break;
            case DoWhile loop:
                PrintDoWhile(loop);
                break;
            case TryFinally guarded:
                Line("try");
                PrintBlock(guarded.Body);
                Line("finally");
                PrintBlock(guarded.Finally);
                break;
            case Return leave:
                StartLine();
                Site(_inHelper ? "return;" : $"return {ValueOf(leave.Value)};");
                EndLine();
                break;
            case CallHelper:
                StartLine();
                Site($"H{Number}(vcpu)");
                Add(";");
                EndLine();
                break;
            default:
                Line(statement switch
                {
                    Break => "break;",
                    Continue => "continue;",
                    Retry => "goto retry;",
                    _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement"),
                });
                break;
        }
    }

    protected virtual void PrintIf(If choice)
    {
        StartLine();
        Add("if (");
        PrintCondition(choice.Condition);
        Add(")");
        EndLine();
        PrintBlock(choice.Then);
        if (choice.Else is { } otherwise)
        {
            Line("else");
            PrintBlock(otherwise);
        }
    }

    protected virtual void PrintWhile(While loop)
    {
        StartLine();
        Add("while (");
        PrintCondition(loop.Condition);
        Add(")");
        EndLine();
        PrintBlock(loop.Body);
    }

    protected virtual void PrintDoWhile(DoWhile loop)
    {
        Line("do");
        PrintBlock(loop.Body);
        StartLine();
        Add("while (");
        PrintCondition(loop.Condition);
        Add(");");
        EndLine();
    }

    protected virtual void PrintCondition(Condition condition)
    {
        switch (condition)
        {
            case Constant constant:
                Add(constant.Value ? "true" : "false");
                break;
            case Free:
                Add(FreeChoice);
                break;
            case Variable variable:
                Add($"b{variable.Index}");
                break;
            case Answer answer:
                Site(Expression(answer.Operation));
                break;
            case DrainFails drain:
                Site(Expression(drain.Drain));
                Add(" < 0");
                break;
            case Negative negative:
                Add($"r{negative.Variable} < 0");
                break;
            case Not not:
                Add("!(");
                PrintCondition(not.Operand);
                Add(")");
                break;
            case And and:
                PrintOperator(and.Left, and.Short ? " && " : " & ", and.Right);
                break;
            case Or or:
                PrintOperator(or.Left, or.Short ? " || " : " | ", or.Right);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "unknown condition");
        }
    }

    protected void PrintBlock(Block block)
    {
        Open();
        PrintStatements(block);
        Close();
    }

    protected void PrintOperator(Condition left, string symbol, Condition right)
    {
        Add("(");
        PrintCondition(left);
        Add(symbol);
        PrintCondition(right);
        Add(")");
    }

    /// <summary>A condition that the protocol does not speak of.</summary>
    protected const string FreeChoice = "Support.Free";

    /// <summary>Code that all printed programs need.</summary>
    public const string SupportSource = """
        internal static class Support
        {
            public static bool Free;
        }
        """;

    protected static string ValueOf(ReturnValue value) => value switch
    {
        ReturnValue.Zero => "0",
        ReturnValue.Interrupted => "-Errno.EINTR",
        ReturnValue.Result0 => "r0",
        _ => "r1",
    };

    /// <summary>Writes the text of the next site, which is where a diagnostic is expected to stand.</summary>
    protected void Site(string text)
    {
        if (!_inHelper)
        {
            _sites.Add(new(_text.Length, text.Length, Number, _site++));
        }

        Add(text);
    }

    protected void Add(string text) => _text.Append(text);

    protected void Line(string text)
    {
        StartLine();
        Add(text);
        EndLine();
    }

    protected void StartLine() => _text.Append(' ', 4 * _indent);

    protected void EndLine() => _text.Append('\n');

    protected void Open()
    {
        Line("{");
        _indent++;
    }

    protected void Close()
    {
        _indent--;
        Line("}");
    }

    /// <summary>Whether C# sees the end of a block as reachable. A loop without an end and without a break is not left.</summary>
    private static bool CompletesNormally(Block block) => block.Statements.Length == 0 || CompletesNormally(block.Statements[^1]);

    private static bool CompletesNormally(Statement statement) => statement switch
    {
        Return or Retry or Break or Continue => false,
        If { Else: { } otherwise } choice => CompletesNormally(choice.Then) || CompletesNormally(otherwise),
        While { Condition: Constant { Value: true } } loop => HasBreak(loop.Body),
        TryFinally guarded => CompletesNormally(guarded.Body) && CompletesNormally(guarded.Finally),
        _ => true,
    };

    private static bool HasBreak(Block block) => block.Statements.Any(static s => s switch
    {
        Break => true,
        If choice => HasBreak(choice.Then) || (choice.Else is { } otherwise && HasBreak(otherwise)),
        TryFinally guarded => HasBreak(guarded.Body) || HasBreak(guarded.Finally),
        _ => false,
    });

    private static void Scan(Block block, SortedSet<string> names, ref bool retries)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case SetBool set:
                    names.Add($"b{set.Variable}");
                    Scan(set.Value, names);
                    break;
                case SetResult set:
                    names.Add($"r{set.Variable}");
                    break;
                case ClearResult clear:
                    names.Add($"r{clear.Variable}");
                    break;
                case Return { Value: ReturnValue.Result0 or ReturnValue.Result1 } leave:
                    names.Add(ValueOf(leave.Value));
                    break;
                case Retry:
                    retries = true;
                    break;
                case If choice:
                    Scan(choice.Condition, names);
                    Scan(choice.Then, names, ref retries);
                    Scan(choice.Else ?? Block.Empty, names, ref retries);
                    break;
                case While loop:
                    Scan(loop.Condition, names);
                    Scan(loop.Body, names, ref retries);
                    break;
                case DoWhile loop:
                    Scan(loop.Body, names, ref retries);
                    Scan(loop.Condition, names);
                    break;
                case TryFinally guarded:
                    Scan(guarded.Body, names, ref retries);
                    Scan(guarded.Finally, names, ref retries);
                    break;
            }
        }
    }

    private static void Scan(Condition condition, SortedSet<string> names)
    {
        switch (condition)
        {
            case Variable variable:
                names.Add($"b{variable.Index}");
                break;
            case Negative negative:
                names.Add($"r{negative.Variable}");
                break;
            case Not not:
                Scan(not.Operand, names);
                break;
            case And and:
                Scan(and.Left, names);
                Scan(and.Right, names);
                break;
            case Or or:
                Scan(or.Left, names);
                Scan(or.Right, names);
                break;
        }
    }
}
