using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration.Mutators;

/// <summary>Mistakes in a condition or a part of one.</summary>
internal static class ConditionMutators
{
    public static IEnumerable<Edit<LoopProgram>> Negate(LoopProgram program) => Rewriting.OfConditions(program, static condition => condition switch
    {
        // The opposite of a free choice is the same choice; the opposite of a constant is another mutator's.
        Free or Not { Operand: Free } or Constant => [],
        Not not => [new(not.Operand, "negate", "")],
        _ => [new(new Not(condition), "negate", "")],
    });

    /// <summary>"And" for "or", "or" for "and", and the one that evaluates both sides for the one that does not.</summary>
    public static IEnumerable<Edit<LoopProgram>> ExchangeOperator(LoopProgram program) =>
        Rewriting.OfConditions(program, static condition => condition switch
        {
            And and =>
            [
                new(new Or(and.Left, and.Right, and.Short), "and becomes or", ""), new(and with { Short = !and.Short }, "evaluate otherwise", ""),
            ],
            Or or => [new(new And(or.Left, or.Right, or.Short), "or becomes and", ""), new(or with { Short = !or.Short }, "evaluate otherwise", "")],
            _ => [],
        });

    public static IEnumerable<Edit<LoopProgram>> MakeConstant(LoopProgram program) =>
        Rewriting.OfConditions(program, static condition =>
        [
            new(new Constant(true), "becomes true", ""), new(new Constant(false), "becomes false", ""), .. Operands(condition),
        ]);

    /// <summary>One side of an operator is missing.</summary>
    private static IEnumerable<Edit<Condition>> Operands(Condition condition) => condition switch
    {
        And and => [new(and.Left, "only the left side", ""), new(and.Right, "only the right side", "")],
        Or or => [new(or.Left, "only the left side", ""), new(or.Right, "only the right side", "")],
        _ => [],
    };
}
