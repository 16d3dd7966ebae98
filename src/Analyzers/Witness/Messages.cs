using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Witness;

/// <summary>The sentences: what is wrong, with the flags and calls by name, and the path that leads there.</summary>
internal static class Messages
{
    private const int MaxSteps = 14;

    public static string Compose(
        WorkFlagTable flags, Body root, Verdict verdict, uint set, IReadOnlyList<PathStep> path, IReadOnlyList<PathStep> cycle, SyntaxNode? entry)
    {
        var here = root.Syntax.SyntaxTree;
        string last = path.Count > 0 ? path[path.Count - 1].Subject : "the call";
        string deadline = last.EndsWith(")", StringComparison.Ordinal) ? $"The deadline of '{last}'" : $"'{last}'";
        string head = verdict.Rule switch
        {
            RuleId.EntryUnchecked => $"The guest is entered with work neither drained nor checked since {Since(path, root, here)}",
            RuleId.EntryPartlyChecked => $"The guest is entered with {flags.Describe(set)} unchecked",
            RuleId.EntryCheckVoid => verdict.Reason == Reason.AnsweredPending
                ? $"The guest is entered although work was seen pending ({flags.Describe(set)})"
                : "The guest is entered on a check that does not hold: no check of all the work with interrupts off is still valid here",
            RuleId.NeverDrained => $"Pending work ({flags.Describe(set)}) is never drained: the loop goes round on it for ever",
            RuleId.SleepInAtomicContext => $"'{last}' may sleep, but {Words(verdict.Reason)}",
            RuleId.DrainResultLost => (cycle.Count > 0 ? "The loop goes on although the drain said leave" : "The guest is entered although the drain said leave") + Lost(path, cycle, here),
            RuleId.Unbalanced => IsReturn(path) ? $"'{root.Symbol?.Name}' returns with another state than it started in: {Words(verdict.Reason)}" : $"'{last}' has no pair: {Words(verdict.Reason)}",
            RuleId.NotPublished => $"The guest is entered {Publication(verdict.Reason)}",
            RuleId.MustExitCleared => $"'{last}' clears a flag that orders the loop to leave, and the loop goes on: the guest is entered at {Place(entry, root)}",
            RuleId.ExitReason => verdict.Reason switch
            {
                Reason.ReasonSetTwice => $"'{last}' sets the exit reason although the drain that said leave has set it already{Lost(path, cycle, here)}",
                Reason.CountedTwice => $"'{last}' counts the signal exit a second time: the drain that said leave has counted it{Lost(path, cycle, here)}",
                _ => $"'{root.Symbol?.Name}' returns a negative value for a signal with no exit reason set",
            },
            RuleId.WaitInSrcu => $"'{last}' waits without a bound inside an SRCU read section, which holds up whoever waits for the section to end",
            RuleId.NotPrepared => $"'{last}' is the last check before the entry, and PrepareTransfer was not called since interrupts were disabled",
            RuleId.NeverEnds => "The loop goes round for ever: nothing in it can end it, and it neither enters the guest, waits, drains nor looks at any work, not even at signals",
            RuleId.NoDrain => verdict.Reason == Reason.Unheard
                ? $"The loop sleeps until it is woken or a signal comes ('{last}') and never looks at signals: with one pending each sleep ends at once, and the task cannot be stopped"
                : verdict.Reason == Reason.OnlySignals
                ? $"The loop goes round with no guest entry, no wait and no drain and looks only at signals: {flags.Describe(flags.All & ~flags.MustExit)} wait as long as it does"
                : $"'{last}' gives up the CPU where pending work was seen and does not drain it: the guest is entered at {Place(entry, root)} with {flags.Describe(set)} open",
            RuleId.RequestAfterDrainError => $"'{last}' takes a request although the drain said leave{Lost(path, cycle, here)}: nobody handles it on the way out",
            RuleId.UnthrottledUpdate => $"'{last}' leads to a clock update of every vCPU of the VM ({Place(entry, root)}) at every load or exit that comes here: nothing on the way limits how often",
            RuleId.NoLocalUpdate => $"Where '{last}' lets nothing through, this vCPU's own clock is not updated either: no clock update of its own is requested before {Place(entry, root)}",
            RuleId.LevelTriggered => $"'{last}' asks for a new master clock at every load or exit that comes here: what was tested on the way is how things are, and not whether they have changed",
            RuleId.NeedlessSnapshot => $"'{last}' takes a new pair for the master clock although it may have been in use before and stay in use ({Place(entry, root)}): all clocks of the VM jump by what has drifted since the last one",
            RuleId.RepeatedForAll => $"'{last}' asks every vCPU for work that is the VM's: each that finds the request takes a new master clock again",
            RuleId.TornRecord => Torn(verdict.Reason, last, Place(entry, root)),
            RuleId.ClearedAfterRead => $"'{last}' takes a request back after the state was read that it announces, which is not read again before {Place(entry, root)}: a change in between is lost",
            RuleId.HandlerOrder => $"'{last}' is called in the handler of another request, behind the place where the request it makes is looked for: it is found the next time round only",
            RuleId.NegativeTaken => $"'{entry?.ToString() ?? last}' may be negative, and '{last}' takes it as a number without a sign, as which it is an enormous one",
            RuleId.SeparateReadings => $"'{entry?.ToString() ?? last}' keeps as one instant what two readings gave, one after the other: nobody knows how much time lies between them",
            RuleId.DeadlinesApart => $"{deadline} is moved on its own, as another deadline of the same timer was before: the two drift apart, by an error at each turn",
            RuleId.DeadlineNotClamped => $"{deadline} is advanced with no look at the time before {Place(entry, root)}: after a pause it is past already, and the timer expires at once for each period that was missed",
            RuleId.TimeErased => $"'{last}' may take time that passed back from the guest's TSC, and " + (verdict.Reason == Reason.NotRequested
                ? $"the clock update by which it catches up is not requested before {Place(entry, root)}"
                : $"nothing makes it catch up before {Place(entry, root)}"),
            RuleId.ClockNotRequested => $"'{last}' changes what the guest's TSC reads, and no clock update is requested before {Place(entry, root)}: the guest's clock page is wrong",
            RuleId.WrongContext => $"'{last}' is called outside its required context: {Words(verdict.Reason)}",
            _ => "Not proved: " + Unproven(verdict.Reason, last),
        };
        // A cycle begins with the step that the path ends with.
        string steps = Sentence(verdict.Rule, cycle.Count == 0 ? path : path.Take(path.Count - 1).ToArray(), here);
        string round = cycle.Count == 0 ? string.Empty : $"; then round: {Sentence(RuleId.NeverDrained, cycle, here)}";
        return steps.Length == 0 ? head : $"{head}. Path: {steps}{round}";
    }

    /// <summary>Says where something stands; null stands for the end of the root.</summary>
    public static string Place(SyntaxNode? site, Body root) => site is null ? $"the end of {NameOf(root)}" : Places.Describe(site, root.Syntax.SyntaxTree);

    private static string NameOf(Body root) => root.Symbol switch
    {
        null => "the initializer",
        { Name: "" } => "the lambda",
        { Name: var name } => $"'{name}'",
    };

    private static string Torn(Reason reason, string call, string until) => reason switch
    {
        Reason.VersionEven => $"'{call}' stores a part of the record while the version is even: a reader takes old and new parts as one record",
        Reason.NoWriteBarrier => $"'{call}' may be seen before the stores ahead of it: no write barrier lies between the version and the parts of the record",
        Reason.VersionLeftOdd => $"'{call}' makes the version odd, and it is not even again before {until}: readers wait for ever",
        Reason.NoReadBarrier => $"'{call}' may happen before the reads ahead of it: no read barrier lies between the version and the parts of the record",
        Reason.AskedOfNothing => $"'{call}' is asked of a constant, and not of what the begin of the section gave: it says nothing of whether a part was written meanwhile",
        Reason.ReadApart => $"'{call}' is read outside the section that read what belongs to it: an update in between gives parts of two updates",
        _ => $"What '{call}' reads is used, whether it was written meanwhile or not: nobody asks, or the answer is not heeded, before {until}",
    };

    private static string Publication(Reason reason) => reason switch
    {
        Reason.NotPublished => "with the mode not published: a requester does not know that it has to interrupt it",
        Reason.PublishedUnsafely => "with the mode published too early: interrupts were on at the store or since, so a requester's interrupt may be spent",
        Reason.NoBarrier => "with no full barrier behind the store of the mode: the look at the requests may have come before it",
        Reason.RequestsPending => "although a request was seen pending",
        _ => "with the requests not looked at since the mode was published",
    };

    private static bool IsReturn(IReadOnlyList<PathStep> path) => path.Count == 0 || path[path.Count - 1].Kind != StepKind.Event;

    /// <summary>What happened since the last guest exit, or since the start: what lies before it has no say in the verdict.</summary>
    private static string Sentence(RuleId rule, IReadOnlyList<PathStep> path, SyntaxTree here)
    {
        int from = 0;
        bool entry = rule is RuleId.EntryUnchecked or RuleId.EntryPartlyChecked or RuleId.EntryCheckVoid;
        for (int i = path.Count - 2; entry && i >= 0 && from == 0; i--)
        {
            from = path[i].EntersGuest ? i : 0;
        }

        return Told([.. path.Skip(from)], here);
    }

    /// <summary>The protocol calls and returns of a path, each with its place.</summary>
    public static string Told(IReadOnlyList<PathStep> path, SyntaxTree here)
    {
        var told = path.Where(static s => s.Kind is StepKind.Event or StepKind.Return).ToArray();
        string prefix = told.Length > MaxSteps ? "... -> " : string.Empty;
        return prefix + string.Join(" -> ", told.Skip(told.Length - MaxSteps).Select(s => $"{Places.Describe(s.Site, here)} {s.Text}"));
    }

    private static string Since(IReadOnlyList<PathStep> path, Body root, SyntaxTree here)
    {
        for (int i = path.Count - 2; i >= 0; i--)
        {
            if (path[i].EntersGuest)
            {
                return $"the guest exit at {Places.Describe(path[i].Site, here)}";
            }
        }

        return $"{NameOf(root)} began";
    }

    /// <summary>Where the result of the drain went: the assignment that lost it, or the statement that never took it.</summary>
    private static string Lost(IReadOnlyList<PathStep> path, IReadOnlyList<PathStep> cycle, SyntaxTree here)
    {
        var all = path.Concat(cycle).ToArray();
        int drain = Array.FindLastIndex(path.ToArray(), static s => s.Text.EndsWith(" < 0", StringComparison.Ordinal));
        if (drain < 0)
        {
            drain = Array.FindLastIndex(all, static s => s.Text.EndsWith(" < 0", StringComparison.Ordinal));
        }

        if (drain < 0)
        {
            return string.Empty;
        }

        var site = all[drain].Site;
        string where = $" ('{all[drain].Text}' at {Places.Describe(site, here)}";
        if (Variable(site) is not { } variable)
        {
            return where + (site.Parent is ExpressionStatementSyntax ? ", its result dropped)" : ")");
        }

        var overwritten = all.Skip(drain + 1).Select(static s => Assignment(s.Site)).FirstOrDefault(a => a is not null && Name(a) == variable && !a.Span.Contains(site.Span))
            ?? site.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(a => a.SpanStart > site.Span.End && Name(a) == variable);
        return overwritten is null
            ? $"{where}, its result in '{variable}' not heeded)"
            : $"{where}, its result in '{variable}' lost by the assignment at {Places.Describe(overwritten, here)})";
    }

    private static string? Variable(SyntaxNode drain) =>
        Assignment(drain) is { } assignment ? Name(assignment)
        : drain.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText;

    private static AssignmentExpressionSyntax? Assignment(SyntaxNode site) =>
        site.AncestorsAndSelf().TakeWhile(static n => n is ExpressionSyntax).OfType<AssignmentExpressionSyntax>().FirstOrDefault();

    private static string? Name(AssignmentExpressionSyntax assignment) => (assignment.Left as IdentifierNameSyntax)?.Identifier.ValueText;

    public static string Words(Reason reason) => reason switch
    {
        Reason.InterruptsOff => "interrupts are off",
        Reason.InterruptsOn => "interrupts are on",
        Reason.PreemptionDisabled => "preemption is disabled",
        Reason.PreemptionEnabled => "preemption is enabled",
        Reason.SpinHeld => "a spin lock is held",
        Reason.SpinNotHeld => "no spin lock is held",
        Reason.MutexHeld => "a mutex is held",
        Reason.MutexNotHeld => "no mutex is held",
        Reason.SrcuHeld => "an SRCU read section is open",
        Reason.SrcuNotHeld => "no SRCU read section is open",
        _ => "the state differs",
    };

    private static string Unproven(Reason reason, string call) => reason switch
    {
        Reason.TooDeep => $"'{call}' nests deeper than the analysis counts (3)",
        Reason.Undecided => $"whose work '{call}' looks at, or which flags, cannot be decided, and a guest entry depends on it",
        Reason.PublicationUndecided => $"which mode was stored before '{call}', or whether its own requests were looked at since, cannot be decided",
        Reason.AnswerElsewhere => $"an answer about pending work is stored where its value is not followed (in a static, another object or an element), and '{call}' may depend on it",
        Reason.VersionUndecided => $"whether the version that '{call}' stores is odd cannot be decided",
        Reason.AsyncOrIterator => $"'{call}' is async or an iterator: it runs in pieces, and what happens between them is not known",
        _ => $"what '{call}' does to the protocol state is not known",
    };
}
