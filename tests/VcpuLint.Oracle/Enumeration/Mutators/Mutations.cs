using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration.Mutators;

/// <summary>The mistakes that are easily made in a loop, each at every place where it can be made.</summary>
internal static class Mutations
{
    private delegate IEnumerable<Edit<LoopProgram>> Mutator(LoopProgram program);

    /// <summary>A mistake that two of them make is named by the first.</summary>
    private static readonly Mutator[] _mutators =
    [
        StatementMutators.Delete, StatementMutators.MoveWindow, StatementMutators.Swap, StatementMutators.Duplicate,
        StatementMutators.DropResult,
        FlagMutators.DropFlag,
        ConditionMutators.Negate, ConditionMutators.ExchangeOperator, ConditionMutators.MakeConstant,
        BorderMutators.MoveOverBorder, BorderMutators.Hoist,
        JumpMutators.InsertReturn, JumpMutators.InsertLoopJump,
    ];

    /// <summary>
    /// All programs that one mistake makes of a program: valid, without dead code, and each different from the others and from the original.
    /// </summary>
    public static IEnumerable<Mutant> Single(LoopProgram program)
    {
        var seen = new HashSet<string> { NotationWriter.Write(program), NotationWriter.Write(DeadCode.Trim(program)) };
        foreach (var mutator in _mutators)
        {
            foreach (var edit in mutator(program))
            {
                var mutated = DeadCode.Trim(edit.Result);
                if (seen.Add(NotationWriter.Write(mutated)) && NotationParser.IsValid(mutated))
                {
                    yield return new($"{edit.What} at {edit.Where}", mutated);
                }
            }
        }
    }

    /// <summary>One mistake by chance. The result may be no program, as when a <c>break</c> is moved out of its loop.</summary>
    public static LoopProgram Any(LoopProgram program, SplitMix random)
    {
        var edits = random.Pick<Mutator>(_mutators)(program).ToArray();
        return edits.Length == 0 ? program : random.Pick<Edit<LoopProgram>>(edits).Result;
    }

    /// <summary>A sample of the programs that two mistakes make of a program; none of them is made by one mistake.</summary>
    public static IEnumerable<Mutant> Compound(LoopProgram program, int count, ulong seed)
    {
        var random = new SplitMix(seed);
        var singles = Single(program).ToArray();
        var seen = singles.Select(mutant => mutant.Program).Append(program).Append(DeadCode.Trim(program)).Select(NotationWriter.Write).ToHashSet();

        // Hardly any two mistakes undo each other, but a tiny program has few of them: the attempts are bounded.
        for (int left = count, attempts = 10 * count; left > 0 && attempts > 0 && singles.Length > 0; attempts--)
        {
            var first = random.Pick<Mutant>(singles);
            var seconds = Single(first.Program).ToArray();
            if (seconds.Length == 0)
            {
                continue;
            }

            var second = random.Pick<Mutant>(seconds);
            if (seen.Add(second.Program.ToString()))
            {
                left--;
                yield return new($"{first.Name}; then {second.Name}", second.Program);
            }
        }
    }
}
