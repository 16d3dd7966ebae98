namespace VcpuLint.Sweep.Printing.Shapes;

/// <content>Shapes that write conditions and their parts.</content>
internal static partial class AllShapes
{
    private static IEnumerable<Shape> Conditions =>
    [
        Wrapped("is true", "Matches each condition against true.", "((", ") is true)"),
        Wrapped("is not false", "Matches each condition against a negated pattern.", "((", ") is not false)"),
        Wrapped("is var", "Names each condition in a pattern and asks for the name.", "((", ") is var t# && t#)"),
        Wrapped("is typed", "Names each condition in a declaration pattern.", "((", ") is bool t# && t#)"),
        Wrapped("== true", "Compares each condition with true.", "((", ") == true)"),
        Wrapped("!= false", "Compares each condition with false.", "(false != (", "))"),
        Wrapped("double negation", "Negates each condition twice.", "!!(", ")"),
        Wrapped("negated pattern", "Negates the match of each condition with false.", "!((", ") is false)"),
        Wrapped("cast", "Casts each condition and puts brackets around it.", "((bool)((", ")))"),
        Wrapped("?: of constants", "Makes each condition a choice between true and false.", "((", ") ? true : false)"),
        Wrapped("?: turned", "Makes each condition a choice with its arms exchanged.", "(!(", ") ? false : true)"),
        Wrapped("?: nested", "Asks each condition a second time, by its stored value.", "((t# = (", ")) ? (t# ? true : false) : t#)", "t#"),
        Wrapped("switch expression", "Makes each condition a switch expression.", "((", ") switch { true => true, false => false })"),
        Wrapped("switch with when", "Names each condition in a switch expression and guards the arm by the name.", "((", ") switch { var t# when t# => true, _ => false })"),
        Wrapped("int 0 or 1", "Turns each condition into a number and compares it.", "(((", ") ? 1 : 0) != 0)"),
        Wrapped("unchecked int", "Turns each condition into a number in an unchecked expression.", "(unchecked((", ") ? -1 : 0) < 0)"),
        Wrapped("enum", "Turns each condition into a member of an enum.", "(((", ") ? Choice.Yes : Choice.No) == Choice.Yes)", members: "private enum Choice { No, Yes }"),
        Wrapped("enum switch", "Asks a switch expression over a member of an enum.", "(((", ") ? Choice.Yes : Choice.No) switch { Choice.Yes => true, _ => false })", members: "private enum Choice { No, Yes }"),
        Wrapped("nullable", "Lifts each condition to a nullable and compares it.", "((bool?)(", ") == true)"),
        Wrapped("nullable ??", "Lifts each condition to a nullable and takes its value or false.", "((bool?)(", ") ?? false)"),
        Wrapped("nullable value", "Lifts each condition to a nullable and reads its value.", "((bool?)(", ")).GetValueOrDefault()"),
        Wrapped("tuple pattern", "Matches each condition as a part of a tuple.", "((", ", 0) is (true, _))"),
        Wrapped("tuple ==", "Compares a tuple that holds the condition.", "((", ", 0) == (true, 0))"),
        Wrapped("^ false", "Combines each condition with false by exclusive or.", "((", ") ^ false)"),
        Wrapped("| false", "Combines each condition with false by or.", "((", ") | false)"),
        Wrapped("& true", "Combines each condition with true by and.", "(true & (", "))"),
        Wrapped("assignment", "Stores each condition in passing.", "(t# = (", "))", "t#"),
        Wrapped("identity", "Hands each condition through an expression-bodied method.", "Same(", ")", members: "private static bool Same(bool value) => value;"),
        Wrapped("generic identity", "Hands each condition through a generic method.", "Same(", ")", members: "private static T Same<T>(T value) => value;"),
        Wrapped("in parameter", "Hands each condition through an in parameter.", "Same(", ")", members: "private static bool Same(in bool value) => value;"),
        Wrapped("extension identity", "Asks each condition by an extension method.", "(", ").IsSo()", members: "private static bool IsSo(this bool value) => value == true;"),
        Wrapped("out parameter", "Hands each condition out by an out parameter.", "(Keep(", ", out bool t#) && t#)", members: "private static bool Keep(bool value, out bool kept) { kept = value; return true; }"),
        Wrapped("ref parameter", "Writes each condition to a ref parameter.", "(Keep(", ", ref t#) && t#)", "t#", "private static bool Keep(bool value, ref bool kept) { kept = value; return true; }"),
        Wrapped("named arguments", "Hands each condition by name, before a default argument.", "Same(value: (", "))", members: "private static bool Same(bool no = false, bool value = false) => no || value;"),
        Wrapped("record struct", "Wraps each condition in a record struct and reads its property.", "new Boxed(", ").Value", members: "private readonly record struct Boxed(bool Value);"),
        Wrapped("property pattern", "Wraps each condition in a record struct and matches its property.", "(new Boxed(", ") is { Value: true })", members: "private readonly record struct Boxed(bool Value);"),
        Wrapped("conversion operator", "Wraps each condition in a struct that converts back.", "((bool)new Boxed(", "))", members: "private readonly struct Boxed(bool value) { private bool Value { get; } = value; public static implicit operator bool(Boxed boxed) => boxed.Value; }"),
        Wrapped("true operator", "Turns each condition into a number that a method turns back.", "IsSo((", ") ? 1 : 0)", members: "private static bool IsSo(int value) => value switch { > 0 => true, _ => false };"),
        Operators("?: for && and ||", "Writes && and || as a choice.", static (to, left, and, right) =>
        {
            to.Add("((");
            to.PrintCondition(left);
            to.Add(and ? ") ? (" : ") ? true : (");
            to.PrintCondition(right);
            to.Add(and ? ") : false)" : "))");
        }),
        Operators("switch for && and ||", "Writes && and || as a switch expression.", static (to, left, and, right) =>
        {
            to.Add("((");
            to.PrintCondition(left);
            to.Add(and ? ") switch { false => false, _ => (" : ") switch { true => true, _ => (");
            to.PrintCondition(right);
            to.Add(") })");
        }),
        Shape.Of("De Morgan", "Turns and into or by negating both sides and the whole.", static () => new DeMorganForm()),
        Shape.Of("test as constant pattern", "Asks a negative result by a relational pattern.", static () => new NegativeForm("(", " is < 0)")),
        Shape.Of("result turned", "Asks whether 0 is above the result.", static () => new NegativeForm("(0 > ", ")")),
        Shape.Of("result not at least 0", "Denies that the result is 0 or more.", static () => new NegativeForm("!(", " >= 0)")),
        Shape.Of("result not 0", "Asks whether the result differs from 0, which is all that a drain can do.", static () => new NegativeForm("(", " != 0)")),
        Shape.Of("result is not 0", "Asks the same by a pattern.", static () => new NegativeForm("(", " is not 0)")),
        Shape.Of("result at most -1", "Compares the result with the largest negative number.", static () => new NegativeForm("(", " <= -1)")),
        Shape.Of("result named", "Names the result in a pattern, and compares the name.", static () => new NegativeForm("(", " is var r_# && r_# < 0)")),
        Shape.Of("result and pattern", "Asks for a number that is negative, in a combined pattern.", static () => new NegativeForm("(", " is int and < 0)")),
        Shape.Of("result switch", "Makes the sign of the result a switch expression.", static () => new NegativeForm("(", " switch { < 0 => true, 0 => false, _ => false })")),
        Shape.Of("result when", "Guards an arm of a switch expression by the sign.", static () => new NegativeForm("(", " switch { var r_# when r_# < 0 => true, _ => false })")),
        Shape.Of("result by helper", "Asks an expression-bodied method for the sign.", static () => new NegativeForm("Fails(", ")", "private static bool Fails(int result) => result < 0;")),
        Shape.Of("result cast", "Widens the result before it is compared.", static () => new NegativeForm("((long)(", ") < 0L)")),
        Shape.Of("result tuple", "Matches the sign as a part of a tuple.", static () => new NegativeForm("((", ", 0) is (< 0, _))")),
        Shape.Of("result nullable", "Lifts the result to a nullable before it is compared.", static () => new NegativeForm("((int?)(", ") < 0)")),
        Shape.Of("result checked", "Negates the sign in a checked expression.", static () => new NegativeForm("(checked((", ") < 0 ? 1 : 0) == 1)")),
    ];

    /// <summary>A shape that puts text around every condition; a variable that the text needs is one of the body.</summary>
    private static Shape Wrapped(string name, string sentence, string before, string after, string? variable = null, string members = "") =>
        Shape.Of(name, sentence, () => new WrapForm(before, after, variable is not null, members));

    private static Shape Operators(string name, string sentence, OperatorForm.Writer write) => Shape.Of(name, sentence, () => new OperatorForm(write));
}
