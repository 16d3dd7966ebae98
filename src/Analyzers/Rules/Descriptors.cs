using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Rules;

/// <summary>The one table of rules: ids, severities, titles and help links. The message of a rule is the path that breaks it.</summary>
internal static class Descriptors
{
    public const string GuestEntry = "VcpuLint.GuestEntry";

    public const string Timekeeping = "VcpuLint.Timekeeping";

    public static readonly DiagnosticDescriptor EntryUnchecked = Create(
        "VCPU1001",
        "Guest entered with work neither drained nor checked",
        DiagnosticSeverity.Error,
        "On some path the guest is entered although no work flag was looked at since the last guest exit.");

    public static readonly DiagnosticDescriptor EntryPartlyChecked = Create(
        "VCPU1002",
        "Guest entered after looking at only some of the work flags",
        DiagnosticSeverity.Error,
        "On some path the guest is entered after tests that leave out some of the transfer-to-guest work flags.");

    public static readonly DiagnosticDescriptor EntryCheckVoid = Create(
        "VCPU1003",
        "Guest entered on a work check that does not hold",
        DiagnosticSeverity.Error,
        "On some path the guest is entered on a check that was only a hint, was made with interrupts on, is outdated, or answered pending.");

    public static readonly DiagnosticDescriptor NeverDrained = Create(
        "VCPU1004",
        "Pending work is never drained",
        DiagnosticSeverity.Error,
        "A loop sees pending work again and again and never drains it.");

    public static readonly DiagnosticDescriptor SleepInAtomicContext = Create(
        "VCPU1005",
        "Call that may sleep in atomic context",
        DiagnosticSeverity.Error,
        "A drain or another call that may sleep is made with interrupts off, preemption disabled or a spin lock held.");

    public static readonly DiagnosticDescriptor DrainResultLost = Create(
        "VCPU1006",
        "Drain said leave and the loop went on",
        DiagnosticSeverity.Error,
        "The result of a drain told the loop to leave to user space, and it enters the guest or goes round instead.");

    public static readonly DiagnosticDescriptor NotPublished = Create(
        "VCPU1007",
        "Guest entered with the mode or the requests in the wrong order",
        DiagnosticSeverity.Error,
        "On some path the guest is entered before the vCPU's mode is published with a full barrier, or with requests not looked at since.");

    public static readonly DiagnosticDescriptor Unbalanced = Create(
        "VCPU1008",
        "Unbalanced interrupt, preemption or lock state",
        DiagnosticSeverity.Error,
        "Something is enabled or given back without its pair, or the run loop returns in another state than it started in.");

    public static readonly DiagnosticDescriptor BitIndexAsMask = Create(
        "VCPU1009",
        "Bit index used as a mask",
        DiagnosticSeverity.Error,
        "The number of a thread flag's bit stands where a mask of thread flags is meant.");

    public static readonly DiagnosticDescriptor MustExitCleared = Create(
        "VCPU1010",
        "Order to leave cleared in place",
        DiagnosticSeverity.Error,
        "A flag that orders the loop to leave to user space is cleared or handled in place, and the guest is entered again.");

    public static readonly DiagnosticDescriptor ExitReason = Create(
        "VCPU1011",
        "Exit by a signal without its reason, or with it twice",
        DiagnosticSeverity.Warning,
        "The run loop returns a negative value for a signal with no exit reason set, or sets the reason or counts the exit a second time.");

    public static readonly DiagnosticDescriptor WrongContext = Create(
        "VCPU1012",
        "Call outside its required context",
        DiagnosticSeverity.Error,
        "A call is made in another context than its contract requires.");

    public static readonly DiagnosticDescriptor WaitInSrcu = Create(
        "VCPU1101",
        "Unbounded wait inside an SRCU read section",
        DiagnosticSeverity.Warning,
        "A drain or another wait without a bound is made inside an SRCU read section.");

    public static readonly DiagnosticDescriptor NotPrepared = Create(
        "VCPU1102",
        "Last work check not prepared",
        DiagnosticSeverity.Warning,
        "The last check before the entry is made without PrepareTransfer in the same section with interrupts off.");

    public static readonly DiagnosticDescriptor NoDrain = Create(
        "VCPU1103",
        "Something else where a drain is needed",
        DiagnosticSeverity.Warning,
        "The CPU is given up where pending work has to be drained, or a loop looks only at signals and neither waits nor drains.");

    public static readonly DiagnosticDescriptor HandWrittenMask = Create(
        "VCPU1104",
        "Work mask written by hand",
        DiagnosticSeverity.Warning,
        "Work is tested by a mask that is written out and equals the shared one, or is a part of it.");

    public static readonly DiagnosticDescriptor RequestAfterDrainError = Create(
        "VCPU1105",
        "Request taken although the drain said leave",
        DiagnosticSeverity.Warning,
        "A request is consumed after the drain has ordered the loop to leave to user space.");

    public static readonly DiagnosticDescriptor UntakenRequest = Create(
        "VCPU1106",
        "Request that nobody takes",
        DiagnosticSeverity.Warning,
        "The port makes a request that no code of it takes or clears: it stays pending for ever, and what it asks for is never done.");

    public static readonly DiagnosticDescriptor CpuNotPublished = Create(
        "VCPU1107",
        "CPU of the vCPU not published",
        DiagnosticSeverity.Error,
        "No code of the port says on which CPU the vCPU is, so that requesters interrupt another one or none.");

    public static readonly DiagnosticDescriptor NeverEnds = Create(
        "VCPU1108",
        "Loop that never ends",
        DiagnosticSeverity.Error,
        "A loop that nothing can end neither enters the guest, waits, drains nor looks at any work: the task cannot be stopped.");

    public static readonly DiagnosticDescriptor Unproven = Create(
        "VCPU9001",
        "Run loop not proved",
        DiagnosticSeverity.Warning,
        "The analysis reached a limit or a call whose effect it does not know: the loop is neither proved nor refuted.");

    public static readonly DiagnosticDescriptor ContractNotKept = Create(
        "VCPU9002",
        "Contract not kept",
        DiagnosticSeverity.Error,
        "A body does not keep the contract that its attributes declare, or an override weakens the contract that it inherits.");

    public static readonly DiagnosticDescriptor InferredContract = Create(
        "VCPU9003",
        "Contract of a method",
        DiagnosticSeverity.Info,
        "Says in attribute form what a method does that has no contract of its own. Off unless its severity is set.",
        isEnabled: false);

    public static readonly DiagnosticDescriptor UnthrottledUpdate = Create(
        "VCPU2001",
        "VM-wide clock update that nothing limits",
        DiagnosticSeverity.Error,
        "Code that runs at every load or exit asks for an update of the clocks of all vCPUs, and nothing on the way limits how often.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor NoLocalUpdate = Create(
        "VCPU2002",
        "Rate limit without a local fallback",
        DiagnosticSeverity.Error,
        "Where the rate limit of a VM-wide clock update lets nothing through, the vCPU does not ask for an update of its own clock.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor LevelTriggered = Create(
        "VCPU2003",
        "Master clock asked for by a state, not by a change",
        DiagnosticSeverity.Error,
        "Code that runs at every load or exit asks for a new master clock because of how things are, whether they have changed or not.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor NeedlessSnapshot = Create(
        "VCPU2004",
        "New master clock although it stays in use",
        DiagnosticSeverity.Error,
        "A new pair is taken for a master clock that was in use and stays in use: the clocks of all vCPUs jump for no reason.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor RepeatedForAll = Create(
        "VCPU2005",
        "Work of the VM asked of every vCPU",
        DiagnosticSeverity.Warning,
        "A request for work that is the VM's is made of every vCPU, and each of them does it again.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor TornRecord = Create(
        "VCPU2008",
        "Clock page protocol not kept",
        DiagnosticSeverity.Error,
        "A record that others read while it is written lacks its odd version, a barrier, or the question whether to read it again.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor ClearedAfterRead = Create(
        "VCPU2006",
        "Request taken back after the state it announces was read",
        DiagnosticSeverity.Error,
        "A request is cleared after the state was read whose changes it announces: what changes in between is lost.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor HandlerOrder = Create(
        "VCPU2007",
        "Request made after the place where it is handled",
        DiagnosticSeverity.Warning,
        "The handler of a request makes another one whose own handler stands before it: it is found the next time round only.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor NegativeTaken = Create(
        "VCPU3001",
        "Negative difference taken as an unsigned number",
        DiagnosticSeverity.Error,
        "A difference that may be negative is taken as a number without a sign, which makes an enormous one of it.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor TimeErased = Create(
        "VCPU3003",
        "Elapsed time taken back from the guest's TSC",
        DiagnosticSeverity.Error,
        "The guest's TSC is set back by the time that passed, and nothing makes it catch up.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor ClockNotRequested = Create(
        "VCPU3004",
        "Guest TSC changed with no clock update requested",
        DiagnosticSeverity.Error,
        "The TSC offset or ratio is written, and the guest's clock page, which is computed from it, is not asked to be written anew.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor SeparateReadings = Create(
        "VCPU3002",
        "Time and cycles of two readings kept as one",
        DiagnosticSeverity.Error,
        "A time and a counter that were read one after the other, or two clocks, are kept or published as one instant.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor DeadlinesApart = Create(
        "VCPU4001",
        "Deadlines of one timer advanced apart",
        DiagnosticSeverity.Error,
        "Two deadlines of one timer are moved on their own, each in its unit: they drift apart for ever.",
        category: Timekeeping);

    public static readonly DiagnosticDescriptor DeadlineNotClamped = Create(
        "VCPU4002",
        "Periodic deadline advanced without a look at the time",
        DiagnosticSeverity.Warning,
        "A periodic deadline is advanced by a period, and nobody looks whether that is past already: after a pause the timer expires once for each period.",
        category: Timekeeping);

    /// <summary>The rules that are judged body by body.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> RunLoop =
    [
        EntryUnchecked, EntryPartlyChecked, EntryCheckVoid, NeverDrained, SleepInAtomicContext, DrainResultLost, NotPublished, Unbalanced,
        MustExitCleared, ExitReason, WrongContext, WaitInSrcu, NotPrepared, NoDrain, HandWrittenMask, RequestAfterDrainError, UntakenRequest, CpuNotPublished, NeverEnds, Unproven, ContractNotKept,
        UnthrottledUpdate, NoLocalUpdate, LevelTriggered, NeedlessSnapshot, RepeatedForAll, TornRecord, ClearedAfterRead, HandlerOrder, NegativeTaken, SeparateReadings, TimeErased, ClockNotRequested,
        DeadlinesApart, DeadlineNotClamped,
    ];

    public static DiagnosticDescriptor Of(RuleId rule) => rule switch
    {
        RuleId.EntryUnchecked => EntryUnchecked,
        RuleId.EntryPartlyChecked => EntryPartlyChecked,
        RuleId.EntryCheckVoid => EntryCheckVoid,
        RuleId.NeverDrained => NeverDrained,
        RuleId.SleepInAtomicContext => SleepInAtomicContext,
        RuleId.DrainResultLost => DrainResultLost,
        RuleId.Unbalanced => Unbalanced,
        RuleId.NotPublished => NotPublished,
        RuleId.MustExitCleared => MustExitCleared,
        RuleId.ExitReason => ExitReason,
        RuleId.WrongContext => WrongContext,
        RuleId.WaitInSrcu => WaitInSrcu,
        RuleId.NotPrepared => NotPrepared,
        RuleId.NoDrain => NoDrain,
        RuleId.RequestAfterDrainError => RequestAfterDrainError,
        RuleId.NeverEnds => NeverEnds,
        RuleId.UnthrottledUpdate => UnthrottledUpdate,
        RuleId.NoLocalUpdate => NoLocalUpdate,
        RuleId.LevelTriggered => LevelTriggered,
        RuleId.NeedlessSnapshot => NeedlessSnapshot,
        RuleId.RepeatedForAll => RepeatedForAll,
        RuleId.TornRecord => TornRecord,
        RuleId.ClearedAfterRead => ClearedAfterRead,
        RuleId.HandlerOrder => HandlerOrder,
        RuleId.NegativeTaken => NegativeTaken,
        RuleId.SeparateReadings => SeparateReadings,
        RuleId.DeadlinesApart => DeadlinesApart,
        RuleId.DeadlineNotClamped => DeadlineNotClamped,
        RuleId.TimeErased => TimeErased,
        RuleId.ClockNotRequested => ClockNotRequested,
        _ => Unproven,
    };

    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity, string description, bool isEnabled = true, string category = GuestEntry) => new(
        id,
        title,
        "{0}",
        category,
        severity,
        isEnabledByDefault: isEnabled,
        description,
        $"https://github.com/vcpulint/vcpulint/blob/main/docs/rules/{id}.md");
}
