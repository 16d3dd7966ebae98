using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <content>Shapes that write statements: choices, loops, calls and assignments.</content>
internal static partial class AllShapes
{
    private static IEnumerable<Shape> Statements =>
    [
        Stored("stored bool", "Stores the condition of an if.", "bool s# = @;", "s#"),
        Stored("stored negation", "Stores the negation of a condition.", "var s# = !(@);", "!s#"),
        Stored("stored nullable", "Stores a condition as a nullable.", "bool? s# = @;", "s# == true"),
        Stored("stored nullable pattern", "Stores a condition as a nullable and takes it out by a pattern.", "bool? s# = @;", "s# is { } t# && t#"),
        Stored("stored int", "Stores a condition as a number.", "int s# = (@) ? 1 : 0;", "s# > 0"),
        Stored("stored enum", "Stores a condition as a member of an enum.", "var s# = (@) ? Answer.Yes : Answer.No;", "s# is Answer.Yes", "private enum Answer { No, Yes }"),
        Stored("stored compound or", "Stores a condition by a compound assignment.", "bool s# = false; s# |= @;", "s#"),
        Stored("stored compound and", "Stores a condition by a compound assignment.", "bool s# = true; s# &= @;", "s#"),
        Stored("stored tuple", "Takes a condition out of a tuple.", "var (s#, _) = (@, 0);", "s#"),
        Stored("stored record", "Stores a condition in a record struct.", "var s# = new Kept(@);", "s#.Value", "private readonly record struct Kept(bool Value);"),
        Stored("set in catch", "Throws if the condition holds, and sets a variable in the catch.",
            "bool s# = false; try { if (@) { throw new InvalidOperationException(); } } catch (InvalidOperationException) { s# = true; }", "s#"),
        Stored("set in finally", "Sets a variable behind a finally.", "bool s# = false; try { s# = @; } finally { }", "s#"),
        Stored("local function", "Asks a local function for the condition.", "bool s#() => @;", "s#()", exact: false),
        Stored("lambda", "Asks a lambda for the condition.", "Func<bool> s# = () => @;", "s#()", exact: false),
        Choices("switch over bool", "Writes if as a switch statement over the condition.", "switch (", ")", "case true:", "default:"),
        Choices("switch over bool turned", "Writes if as a switch statement whose default is the condition.", "switch (", ")", "case false:", "default:", turned: true),
        Choices("switch over int", "Writes if as a switch statement over a number.", "switch ((", ") ? 1 : 0)", "case 1:", "default:"),
        Choices("switch with relational", "Writes if as a switch statement with a pattern.", "switch ((", ") ? -1 : 0)", "case < 0:", "default:"),
        Choices("switch statement with when", "Writes if as a switch statement with a guarded name.", "switch (", ")", "case var w# when w#:", "default:"),
        Shape.Of("if turned", "Negates the condition of an if and exchanges its arms.", static () => new TurnedIfForm()),
        Shape.Of("if by goto", "Jumps over the arms of an if.", static () => new GotoIfForm()),
        Shape.Of("nested if", "Writes an if over && as two.", static () => new NestedIfForm()),
        Loops("loops by goto", "Writes loops as labels and jumps.", LoopStyle.Goto),
        Loops("for without steps", "Writes while as for.", LoopStyle.For),
        Loops("break on top", "Writes while as an endless loop that breaks.", LoopStyle.BreakOnTop),
        Loops("if and do", "Writes while as an if around do.", LoopStyle.IfAndDo),
        Loops("do with a first round", "Writes do as a while that remembers its first round.", LoopStyle.FirstRound),
        Loops("do by continue", "Writes while as do that breaks.", LoopStyle.DoBreak),
        Loops("stored test", "Keeps the test of a while in the variable of a for.", LoopStyle.StoredTest),
        Around("block", "Puts each call in braces.", "{", "}"),
        Around("checked", "Puts each call in a checked block.", "checked {", "}"),
        Around("unchecked", "Puts each call in an unchecked block.", "unchecked {", "}"),
        Around("empty finally", "Puts each call in a try with an empty finally.", "try {", "} finally { }"),
        Around("in finally", "Puts each call into a finally.", "try { } finally {", "}"),
        Around("catch", "Puts each call in a try whose catch is never reached.", "try {", "} catch (InvalidOperationException) { throw; }"),
        Around("if true", "Puts each call behind a condition that holds.", "if (true) {", "}"),
        Around("once", "Puts each call in a loop of one round.", "do {", "} while (false);"),
        Around("once for", "Puts each call in a counted loop of one round.", "for (int n# = 0; n# < 1; n#++) {", "}"),
        Around("switch of constant", "Puts each call in the only section of a switch.", "switch (0) { default:", "break; }"),
        Around("jump to the next", "Jumps to a label behind each call.", "{", "goto n#; n#: ; }"),
        Stores("store by if", "Stores a condition by an if.", "if (@) { $ = true; } else { $ = false; }"),
        Stores("store by out", "Stores a condition or result by an out parameter.", "Put(@, out $);", members: "private static void Put<T>(T value, out T place) => place = value;"),
        Stores("store by ref", "Stores a condition or result by a ref parameter.", "Put(@, ref $);", members: "private static void Put<T>(T value, ref T place) => place = value;"),
        Stores("store by tuple", "Stores a condition or result by a deconstruction.", "($, _) = (@, 0);"),
        Stores("store twice", "Stores a condition or result by a chain of assignments.", "var n# = $ = @; $ = n#;"),
        Stores("store by ref local", "Stores a condition or result through a ref local.", "{ ref var n# = ref $; n# = @; }"),
        Stores("store by assignment pattern", "Stores a condition or result and names it in a pattern.", "_ = ($ = @) is var n#;"),
        Stores("store by name", "Names a condition or result in a pattern before it is stored.", "if ((@) is var n#) { $ = n#; }"),
        Stores("store by identity", "Hands a condition or result through a generic method.", "$ = Handed(@);", members: "private static T Handed<T>(T value) => value;"),
        Stores("store by compound", "Stores a condition by a compound assignment, if it does not read the variable.", "$ = false; $ |= @;", onlyBool: true),
    ];

    private static Shape Stored(string name, string sentence, string store, string ask, string members = "", bool exact = true) =>
        Shape.Of(name, sentence, () => new StoredForm(store, ask, members, exact));

    private static Shape Choices(string name, string sentence, string before, string after, string then, string otherwise, bool turned = false) =>
        Shape.Of(name, sentence, () => new SwitchForm(before, after, then, otherwise, turned));

    private static Shape Loops(string name, string sentence, LoopStyle style) => Shape.Of(name, sentence, () => new LoopForm(style));

    private static Shape Around(string name, string sentence, string before, string after) => Shape.Of(name, sentence, () => new AroundForm(before, after));

    private static Shape Stores(string name, string sentence, string text, string members = "", bool onlyBool = false) =>
        Shape.Of(name, sentence, () => new StoreForm(text, members, onlyBool));
}
