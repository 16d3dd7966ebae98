using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>A body as instructions, before anything is known of its callees.</summary>
internal sealed class LoweredBody
{
    private Body[]? _callees;
    private bool[]? _read;
    private bool? _mayHang;

    public List<IrBlock> Blocks { get; } = [];

    /// <summary>Gets the block where the body begins.</summary>
    public IrBlock? Entry { get; set; }

    public List<SlotInfo> Slots { get; } = [];

    /// <summary>Gets the slot of each variable that outlives the body.</summary>
    public Dictionary<ISymbol, int> Ambient { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the slot of each variable with a symbol, elements of tuples excepted.</summary>
    public Dictionary<ISymbol, int> Variables { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets whose the objects are that the variables of the body hold.</summary>
    public Dictionary<ISymbol, JoinedOwner> Owners { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets whose the objects are that the body stores at the positions that its caller takes back.</summary>
    public Dictionary<int, JoinedOwner> LeftOwners { get; } = [];

    /// <summary>Gets the fields that the body stores parts of a vCPU in.</summary>
    public List<(IFieldSymbol Field, OwnerRef Source)> FieldStores { get; } = [];

    /// <summary>
    /// Gets the slots of the positions behind <c>this</c>, which are those of the parameters and of their parts, or -1 where the body never reads
    /// one as a value.
    /// </summary>
    public int[] ParameterSlots { get; set; } = [];

    /// <summary>Gets which of them the caller takes back: those of ref and out parameters, and of <c>this</c>.</summary>
    public bool[] IsTakenBack { get; set; } = [];

    /// <summary>Gets the slots that a return statement fills.</summary>
    public int[] ReturnSlots { get; set; } = [];

    /// <summary>Gets whose the returned objects are: one, or one for each part.</summary>
    public OwnerRef[] ReturnedOwners { get; set; } = [];

    public List<CallInstr> Calls { get; } = [];

    /// <summary>Gets the bodies that the body calls, each once.</summary>
    public Body[] Callees => _callees ??= Calls.SelectMany(static c => c.Targets).Distinct().ToArray();

    /// <summary>Gets the fields that the body writes through another reference than its own <c>this</c>.</summary>
    public HashSet<ISymbol> ForeignStores { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the delegate types whose unresolved invocations the body contains.</summary>
    public List<(ITypeSymbol Type, bool TakesVcpu)> UnresolvedInvocations { get; } = [];

    /// <summary>Gets the delegates that the body makes and does not invoke itself: their types and what they run.</summary>
    public List<(ITypeSymbol Type, DelegateTarget Target)> Conversions { get; } = [];

    /// <summary>Gets the bodies that are handed to a call as delegates.</summary>
    public List<Body> HandedOver { get; } = [];

    /// <summary>Gets or sets a value indicating whether the body itself moves the protocol state.</summary>
    public bool HasEvents { get; set; }

    /// <summary>Gets or sets a value indicating whether the body itself does anything to the guest's clock.</summary>
    public bool HasClockEvents { get; set; }

    /// <summary>Gets or sets a value indicating whether one of them is about more than requests and the exit reason.</summary>
    public bool HasMajorEvents { get; set; }

    /// <summary>Gets the methods and lambdas that become delegates under a contract.</summary>
    public List<ContractedConversion> ContractedConversions { get; } = [];

    /// <summary>Gets the masks that the body writes itself to test work by.</summary>
    public List<IOperation> WrittenMasks { get; } = [];

    /// <summary>Gets or sets a value indicating whether a method of a library is given a vCPU: what it does with requests is not said by a contract.</summary>
    public bool HandsVcpuToALibrary { get; set; }

    /// <summary>Gets for which ways of publication the body says itself on which CPU the vCPU is; 0 stands for all.</summary>
    public HashSet<long> PublishedCpus { get; } = [];

    /// <summary>Gets the fields whose values work is tested by.</summary>
    public HashSet<ISymbol> MaskFields { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets what the slots hold of answers.</summary>
    public AnswerOrigins Answers { get; } = new();

    /// <summary>
    /// Gets or sets a value indicating whether the body throws explicitly, or does something on its way out by an exception of a call.
    /// </summary>
    public bool HasThrow { get; set; }

    /// <summary>Gets or sets a value indicating whether the body runs in pieces, so that a path through it is not a path of its caller.</summary>
    public bool IsAsyncOrIterator { get; set; }

    /// <summary>Gets the local functions and lambdas of the body.</summary>
    public List<Body> Nested { get; } = [];

    public Dictionary<IMethodSymbol, Body> LocalFunctions { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets what the delegate-typed locals are bound to, where all their values are known.</summary>
    public Dictionary<ISymbol, DelegateTarget[]> Delegates { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Gets the lambdas that are converted to a delegate whose invocation is not resolved: each is judged on its own.</summary>
    public HashSet<Body> Escaping { get; } = [];

    /// <summary>Whether the body looks at the value of the slot, other than to compute the next value of the same slot.</summary>
    public bool Reads(int slot) => (_read ??= FindRead())[slot];

    /// <summary>Whether the body comes, on some way, to where it goes round for ever, so that what is behind a call of it may not be reached.</summary>
    public bool MayHang => _mayHang ??= FindHang();

    public OwnerRef? OwnerOf(ISymbol variable) =>
        Owners.TryGetValue(variable, out var owner) ? owner
        : variable is IParameterSymbol parameter ? new ParameterOwner(parameter.Ordinal + 1, 0)
        : null;

    /// <summary>Whose the object is that the body stores at a position; null if it stores nothing there.</summary>
    public OwnerRef? LeftAt(int position) => LeftOwners.TryGetValue(position, out var owner) ? owner : null;

    /// <summary>The slots whose values the caller gets: those of the result, and of what is taken back.</summary>
    public HashSet<int> HandedBack() => [.. ReturnSlots.Concat(ParameterSlots.Where((_, i) => IsTakenBack[i])).Where(static s => s >= 0)];

    /// <summary>A part of the graph that goes round, and that nothing it does ever gets out of.</summary>
    private bool FindHang()
    {
        var order = Reached();
        var edges = order.SelectMany(b => Followed(b).Select(t => (b.Id, t.Id))).ToArray();
        int[] component = StrongComponents.Find(edges, Blocks.Count);
        return edges.Where(e => component[e.Item1] == component[e.Item2]).Select(e => component[e.Item1]).Distinct()
            .Any(round => NeverEnds(order.FindAll(b => component[b.Id] == round), b => component[b.Id] == round));
    }

    /// <summary>Whether a variable that is never given anything but constants on the round decides alone whether it ends.</summary>
    private static bool NeverEnds(List<IrBlock> round, Func<IrBlock, bool> isInside)
    {
        var instrs = round.SelectMany(static b => b.Instrs).ToArray();
        return round.Where(b => Followed(b).Any(t => !isInside(t))).All(b => b is { Kind: TerminatorKind.Branch, Condition: { } condition } && IsSettled(condition));

        bool IsSettled(Expr condition)
        {
            bool settled = condition.ReadsSlots() && !Expr.HasUnknown(condition);
            condition.VisitSlots(slot => settled &= !Array.Exists(instrs, i => Moves(i, slot)));
            return settled;
        }
    }

    private static bool Moves(Instr instr, int slot) => instr switch
    {
        AssignInstr assign => assign.Slot == slot && assign.Value is not ConstantExpr { Value.IsConstant: true },
        EventInstr e => e.Result == slot,
        CallInstr => true,
        _ => false,
    };

    private List<IrBlock> Reached()
    {
        bool[] reached = new bool[Blocks.Count];
        var order = new List<IrBlock>();
        Reach(Entry!);
        for (int i = 0; i < order.Count; i++)
        {
            foreach (var target in Followed(order[i]))
            {
                Reach(target);
            }
        }

        return order;

        void Reach(IrBlock block)
        {
            if (!reached[block.Id])
            {
                reached[block.Id] = true;
                order.Add(block);
            }
        }
    }

    /// <summary>The blocks that may come next: of a condition that is constant only one.</summary>
    public static IEnumerable<IrBlock> Followed(IrBlock block) =>
        block is { Kind: TerminatorKind.Branch, Condition: ConstantExpr { Value.IsConstant: true } condition }
            ? [block.Targets[condition.Value.Value != 0 ? 0 : 1]]
            : block.Targets;

    private bool[] FindRead()
    {
        var read = new bool[Slots.Count];
        int written = -1;
        Action<int> mark = slot => read[slot] |= slot != written;
        foreach (var block in Blocks)
        {
            block.Condition?.VisitSlots(mark);
            foreach (var instr in block.Instrs)
            {
                switch (instr)
                {
                    case AssignInstr assign:
                        written = assign.Slot;
                        assign.Value.VisitSlots(mark);
                        written = -1;
                        break;
                    case CallInstr call:
                        foreach (var argument in call.Arguments)
                        {
                            argument.Value.VisitSlots(mark);
                        }

                        break;
                    case EventInstr e:
                        e.Argument?.VisitSlots(mark);
                        break;
                }
            }
        }

        return read;
    }
}

/// <summary>What a delegate runs when it is invoked.</summary>
/// <param name="Nested">The lambda or local function, or null.</param>
/// <param name="Method">The method of a method group, or null.</param>
/// <param name="Receiver">The receiver of the method group.</param>
internal sealed record DelegateTarget(Body? Nested, IMethodSymbol? Method, IOperation? Receiver);
