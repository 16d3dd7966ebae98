namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>All shapes.</summary>
internal static partial class AllShapes
{
    /// <summary>Gets all shapes.</summary>
    public static IReadOnlyList<Shape> All { get; } = [.. Conditions, .. Statements, .. Methods, .. Enumerable.Range(1, 4).Select(Mixed)];

    /// <summary>A shape that chooses anew for each construct, by chance, but the same each time.</summary>
    public static Shape Mixed(int seed) => new($"mixed {seed}", "Chooses another form for each construct.", () => new ShapedPrinter(
        [
            new WrapForm("((", ") is true)", false, ""),
            new WrapForm("((", ") is var t# && t#)", false, ""),
            new WrapForm("((", ") switch { true => true, false => false })", false, ""),
            new WrapForm("((bool?)(", ") ?? false)", false, ""),
            new DeMorganForm(),
            new NegativeForm("(", " is < 0)"),
            new NegativeForm("!(", " >= 0)"),
            new StoredForm("bool s# = false; s# |= @;", "s#"),
            new StoredForm("var (s#, _) = (@, 0);", "s#"),
            new SwitchForm("switch (", ")", "case true:", "default:", turned: false),
            new TurnedIfForm(),
            new GotoIfForm(),
            new NestedIfForm(),
            new LoopForm(LoopStyle.Goto),
            new LoopForm(LoopStyle.BreakOnTop),
            new LoopForm(LoopStyle.FirstRound),
            new AroundForm("try {", "} finally { }"),
            new StoreForm("($, _) = (@, 0);", "", onlyBool: false),
            new CallForm("Do~(vcpu)", "private static ? Do~(Vcpu vcpu) => @;"),
        ],
        seed));
}
