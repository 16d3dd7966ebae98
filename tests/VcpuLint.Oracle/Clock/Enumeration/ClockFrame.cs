using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Enumeration;

/// <summary>
/// A port with a gap, which every small body fills in turn: what stands around it is what gives the body a sense, and would take most of the nodes.
/// </summary>
/// <param name="Name">A name for reports.</param>
/// <param name="Text">The port; the gap is written <c>GAP</c>.</param>
/// <param name="Alphabet">What the bodies are made of.</param>
internal sealed record ClockFrame(string Name, string Text, ClockAlphabet Alphabet)
{
    private const string Gap = "break;";

    /// <summary>Gets the frames.</summary>
    public static IReadOnlyList<ClockFrame> All { get; } =
    [
        new(
            "load",
            "load { GAP } run { if (takeGlobal) { all; } }",
            new([ClockOperation.Global, ClockOperation.Local, ClockOperation.GlobalOther, ClockOperation.LocalOther, ClockOperation.Move], [ClockQuestion.Gate, ClockQuestion.First])),
        new(
            "loops in load",
            "load { GAP } run { if (takeGlobal) { all; } }",
            new([ClockOperation.All, ClockOperation.AllUnkicked, ClockOperation.Local, ClockOperation.Global], [ClockQuestion.Gate])),
        new(
            "handler",
            "load { global; } run { if (takeGlobal) { GAP } }",
            new([ClockOperation.All, ClockOperation.AllUnasked, ClockOperation.Local, ClockOperation.Defer, ClockOperation.Global], [ClockQuestion.Gate])),
        new(
            "run",
            "load { global; } run { GAP }",
            new([ClockOperation.All, ClockOperation.Local, ClockOperation.Global], [ClockQuestion.TakeGlobal, ClockQuestion.Gate])),
        new(
            "two handlers",
            "load { master; } run { GAP } cold { global; }",
            new([ClockOperation.All, ClockOperation.Local, ClockOperation.Global], [ClockQuestion.TakeGlobal, ClockQuestion.TakeMaster])),
        new(
            "chain",
            "load { master; } run { if (takeMaster) { GAP } if (takeGlobal) { all; } }",
            new([ClockOperation.Global, ClockOperation.Local, ClockOperation.Master, ClockOperation.Move], [ClockQuestion.Gate])),
        new(
            "cold chain",
            "run { if (takeMaster) { GAP } if (takeGlobal) { all; } } cold { master; }",
            new([ClockOperation.Global, ClockOperation.Local, ClockOperation.Move], [ClockQuestion.Gate])),
        new(
            "cold",
            "run { if (takeGlobal) { all; } } cold { GAP }",
            new([ClockOperation.Global, ClockOperation.Local, ClockOperation.Publish, ClockOperation.Move], [ClockQuestion.Gate])),
        new(
            "loop",
            "run { while (true) { if (takeGlobal) { all; } GAP enter; } }",
            new([ClockOperation.Global, ClockOperation.Local, ClockOperation.Move, ClockOperation.Enter], [ClockQuestion.Gate])),
        new(
            "order",
            "run { while (true) { if (takeLocal) { } GAP enter; } }",
            new([ClockOperation.Global, ClockOperation.Local, ClockOperation.AllUnkicked], [ClockQuestion.TakeGlobal, ClockQuestion.TakeLocal])),
        new(
            "publishing",
            "run { GAP }",
            new([ClockOperation.Move, ClockOperation.Local, ClockOperation.Publish, ClockOperation.Enter, ClockOperation.LocalOther], [ClockQuestion.TakeLocal])),
        new(
            "helper",
            "load { help; } run { if (takeGlobal) { help; } } helper { GAP }",
            new([ClockOperation.Global, ClockOperation.All, ClockOperation.Local], [ClockQuestion.Gate, ClockQuestion.First])),
        new(
            "before a helper",
            "load { GAP help; } run { if (takeGlobal) { all; } } helper { if (free) { global; } }",
            new([ClockOperation.Global, ClockOperation.Local, ClockOperation.Move], [ClockQuestion.Gate, ClockQuestion.First])),
        new(
            "behind a helper",
            "load { help; GAP } run { if (takeGlobal) { all; } } helper { if (gate) { return; } local; }",
            new([ClockOperation.Global, ClockOperation.All, ClockOperation.Local], [ClockQuestion.Gate])),
    ];

    /// <summary>The programs with a body of this number of nodes in the gap.</summary>
    public IEnumerable<ClockProgram> Programs(int nodes)
    {
        var frame = ClockParser.Parse(Text.Replace("GAP", "while (true) { " + Gap + " }", StringComparison.Ordinal));
        foreach (var body in new ClockBodies(Alphabet).Of(nodes))
        {
            var program = Filled(frame, body);
            if (ClockParser.IsValid(program))
            {
                yield return program;
            }
        }
    }

    private static ClockProgram Filled(ClockProgram frame, Block body)
    {
        foreach (var (root, block) in frame.Roots)
        {
            frame = frame.With(root, Filled(block, body));
        }

        return frame.Helper is { } helper ? frame with { Helper = Filled(helper, body) } : frame;
    }

    private static Block Filled(Block block, Block body) => new([.. block.Statements.SelectMany(s => s switch
    {
        While { Body.Statements: [Break] } => body.Statements,
        While loop => [loop with { Body = Filled(loop.Body, body) }],
        If choice => [choice with { Then = Filled(choice.Then, body) }],
        _ => [s],
    })]);
}
