using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration.Mutators;

/// <summary>Mistakes in the choice of an operation: one that looks at less, handles less or orders less stands in its place.</summary>
internal static class FlagMutators
{
    public static IEnumerable<Edit<LoopProgram>> DropFlag(LoopProgram program) =>
        Rewriting.OfConditions(program, InCondition).Concat(Rewriting.OfStatements(program, (statement, _) => InStatement(statement)));

    private static Operation[] WeakerTests(Operation test) => test switch
    {
        Operation.Check =>
        [
            Operation.Hint, Operation.TestEager,
            Operation.TestSignal, Operation.TestResched, Operation.TestResume, Operation.TestLazy, Operation.TestRest,
        ],
        Operation.Hint => [Operation.TestEager, Operation.TestSignal, Operation.TestResched, Operation.TestRest],
        Operation.TestEager => [Operation.TestSignal, Operation.TestResched, Operation.TestResume],
        Operation.TestRest => [Operation.TestResume, Operation.TestLazy],
        Operation.TestSignal => [Operation.TestResched],
        Operation.TestResched => [Operation.TestLazy],
        Operation.CheckRequest => [Operation.TestRequests],
        Operation.TestRequests => [Operation.CheckRequest],
        _ => [],
    };

    private static Operation[] WeakerCalls(Operation call) => call switch
    {
        Operation.Drain => [Operation.RawDrain, Operation.CondResched, Operation.Schedule, Operation.ResumeWork],
        Operation.RawDrain => [Operation.Drain, Operation.CondResched, Operation.Schedule, Operation.ResumeWork],
        Operation.PublishModeIn => [Operation.SetModeIn, Operation.SetModeOut],
        Operation.SetModeIn => [Operation.SetModeOut],
        Operation.Block => [Operation.CondResched],
        _ => WeakerTests(call),
    };

    private static IEnumerable<Edit<Condition>> InCondition(Condition condition) => condition switch
    {
        Answer answer => WeakerTests(answer.Operation).Select(weaker => new Edit<Condition>(new Answer(weaker), Name(answer.Operation, weaker), "")),
        DrainFails { Drain: var drain } => [new(new DrainFails(Other(drain)), Name(drain, Other(drain)), "")],
        _ => [],
    };

    private static IEnumerable<Edit<Statement[]>> InStatement(Statement statement) => statement switch
    {
        Call call => WeakerCalls(call.Operation).Select(weaker => new Edit<Statement[]>([new Call(weaker)], Name(call.Operation, weaker), "")),
        SetResult set => WeakerCalls(set.Drain).Select(weaker => new Edit<Statement[]>(
            [weaker.Drains() ? set with { Drain = weaker } : new Call(weaker)], Name(set.Drain, weaker), "")),
        _ => [],
    };

    private static Operation Other(Operation drain) => drain == Operation.Drain ? Operation.RawDrain : Operation.Drain;

    private static string Name(Operation from, Operation to) => $"{NotationWriter.NameOf(from)} becomes {NotationWriter.NameOf(to)}";
}
