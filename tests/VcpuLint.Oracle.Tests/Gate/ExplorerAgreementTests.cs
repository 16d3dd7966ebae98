using System.Reflection;
using VcpuLint.Model;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;

namespace VcpuLint.Oracle.Tests.Gate;

/// <summary>
/// A third opinion: the programs are compiled and run against a host that does its worst, until it has done everything. What it sees
/// going wrong, the judge (and so the analyzer, by the gate) says; and of what a host can show, it sees what the judge says.
/// </summary>
public sealed class ExplorerAgreementTests(ITestOutputHelper output)
{
    private static readonly int[] _showable = [1001, 1002, 1003, 1005, 1006, 1007, 1008, 1012];

    [Theory]
    [InlineData("core", 2, 1)]
    [InlineData("core", 3, 1)]
    [InlineData("core", 4, 7)]
    [InlineData("core", 5, 101)]
    [InlineData("full", 2, 11)]
    [InlineData("full", 3, 997)]
    public void A_host_that_does_its_worst_shows_what_the_judge_says(string alphabet, int nodes, int stride)
    {
        var programs = new ProgramEnumerator(Alphabet.Find(alphabet)!).Programs(nodes).Where((p, i) => i % stride == 0 && Calls(p)).ToArray();
        var loops = Compile(programs);
        var judge = new Judge();
        var wrong = new List<string>();
        int explored = 0;
        int shown = 0;
        for (int i = 0; i < programs.Length; i++)
        {
            var truth = judge.Run(programs[i]);
            var result = Explorer.Explore(() => PortOf(programs[i].Port, loops[i]), new ExplorationBounds { Runs = 5_000, Calls = 64, Entries = 2, Surprises = 2 });
            if (!result.Exhausted || result.Violations.Any(static v => v.RuleId is null))
            {
                // There is more to do than it was given; or a lock is taken twice, which the model's locks do not forgive.
                continue;
            }

            explored++;
            var said = truth.Findings.Select(static f => f.Rule).ToHashSet();
            var seen = result.Violations.Select(static v => int.Parse(v.RuleId!.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
            shown += seen.Count;
            if (!seen.IsSubsetOf(said) || !Expected(programs[i], truth).IsSubsetOf(seen))
            {
                wrong.Add($"{programs[i]}: the judge says {string.Join(", ", truth.Findings)}; seen: {string.Join(", ", seen)}");
            }
        }

        output.WriteLine($"{programs.Length} programs, {explored} explored to their end, {shown} violations seen");
        Assert.True(explored > programs.Length / 2, $"only {explored} of {programs.Length} programs were explored to their end");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Take(20)));
    }

    /// <summary>
    /// What has to be seen. A call in the wrong context ends a run, so that what is wrong behind it is not shown; a way round is no call. Nor does a
    /// host take a signal back: of two drains, the second one says leave too, where the abstract machine leaves either open.
    /// </summary>
    private static HashSet<int> Expected(LoopProgram program, Verdict truth)
    {
        if (Sites.Of(program).Count(static s => s.Operation is { } operation && operation.Drains()) > 1)
        {
            return [];
        }

        var showable = truth.Findings.Where(static f => f.Site >= 0 && _showable.Contains(f.Rule)).Select(static f => f.Rule).ToHashSet();
        return showable.Contains(1012) ? [1012] : showable;
    }

    /// <summary>Whether each round of each loop makes a call: nobody can stop one that makes none.</summary>
    private static bool Calls(LoopProgram program) => RoundsCall(program.Body, program.Body) && (program.Helper is not { } helper || RoundsCall(helper, helper));

    private static bool RoundsCall(Block block, Block method) => block.Statements.All(statement => statement switch
    {
        While loop => (CallsAtOnce(loop.Condition) || CallsAtOnce(loop.Body)) && RoundsCall(loop.Body, method),
        DoWhile loop => (CallsAtOnce(loop.Condition) || CallsAtOnce(loop.Body)) && RoundsCall(loop.Body, method),
        If choice => RoundsCall(choice.Then, method) && RoundsCall(choice.Else ?? Block.Empty, method),
        TryFinally guarded => RoundsCall(guarded.Body, method) && RoundsCall(guarded.Finally, method),
        Retry => CallsAtOnce(method),
        _ => true,
    });

    private static bool CallsAtOnce(Block block) => block.Statements is [var first, ..] && first switch
    {
        Oracle.Programs.Call or SetResult => true,
        SetBool set => CallsAtOnce(set.Value),
        If choice => CallsAtOnce(choice.Condition),
        While loop => CallsAtOnce(loop.Condition),
        DoWhile loop => CallsAtOnce(loop.Body),
        _ => false,
    };

    private static bool CallsAtOnce(Condition condition) => condition switch
    {
        Free or Answer or DrainFails => true,
        Not not => CallsAtOnce(not.Operand),
        And and => CallsAtOnce(and.Left),
        Or or => CallsAtOnce(or.Left),
        _ => false,
    };

    private static Func<Vcpu, int>[] Compile(LoopProgram[] programs)
    {
        var printed = new Printer().Print(programs);
        string text = printed.Text
            .Replace("private static readonly Host", "[ThreadStatic] public static Host", StringComparison.Ordinal);
        var compilation = Checker.CompilationOf(printed with { Text = text }, default);
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        var types = Assembly.Load(stream.ToArray()).GetTypes();
        var methods = types.SelectMany(static t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static m => m.ReturnType == typeof(int))
            .ToDictionary(static m => m.Name);
        var locks = types.SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(static f => f.Name is "Spin" or "Mutex").ToArray();
        return [.. programs.Select((_, i) => WithNewLocks(methods[$"L{i}"].CreateDelegate<Func<Vcpu, int>>(), locks))];
    }

    /// <summary>A run starts with locks that nobody holds, whatever became of the run before.</summary>
    private static Func<Vcpu, int> WithNewLocks(Func<Vcpu, int> run, FieldInfo[] locks) => vcpu =>
    {
        foreach (var field in locks)
        {
            field.SetValue(null, Activator.CreateInstance(field.FieldType));
        }

        return run(vcpu);
    };

    private static ArchPort PortOf(PortTraits port, Func<Vcpu, int> run) => port switch
    {
        PortTraits.Hypercall => new HypercallPort(run),
        PortTraits.Hardware => new HardwarePort(run),
        _ => new FullPort(run),
    };

    [Port("hardware")]
    private sealed class HardwarePort(Func<Vcpu, int> run) : ArchPort
    {
        public override int Run(Vcpu vcpu) => run(vcpu);
    }

    [Port("full", TransferWork = true, Publication = Publication.VcpuMode)]
    private sealed class FullPort(Func<Vcpu, int> run) : ArchPort
    {
        public override int Run(Vcpu vcpu) => run(vcpu);
    }

    [Port("hypercall", Entry = GuestEntryKind.Hypercall)]
    private sealed class HypercallPort(Func<Vcpu, int> run) : ArchPort
    {
        public override int Run(Vcpu vcpu) => run(vcpu);
    }
}
