using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <summary>
/// Turns a loop program into a row of instructions. The helper is put in at each of its calls, and a finally block once for each way that leads
/// into it: so a point of the row says where its path goes on, and no stack is needed. Buffers are kept from one program to the next.
/// </summary>
/// <param name="keepsDeadValues">The variables of the method tell states apart even where their values do not matter any more.</param>
internal sealed partial class LoopCompiler(bool keepsDeadValues)
{
    /// <summary>Variables of the method: two bool, two int, and the result that is kept through a finally block. The helper's follow.</summary>
    private const int VariablesOfMethod = 5;

    private const int FirstResult = 2;
    private const int KeptResult = 4;

    private Instruction[] _code = new Instruction[64];
    private int[] _labels = new int[64];
    private int _labelCount;
    private Scope _method;
    private Scope _loop;
    private int _continueAt;
    private Block _helper = Block.Empty;
    private bool _helperWaits;
    private int _variables;
    private int _site;
    private int _fixedSite;

    /// <summary>Where a jump leads to: a label, and how many tries are around it.</summary>
    private readonly record struct Scope(int Label, int Tries);

    /// <summary>Gets the instructions; the first <see cref="Length"/> of them count.</summary>
    public Instruction[] Code => _code;

    public int Length { get; private set; }

    /// <summary>Gets a value indicating whether the program has any loop, so that a path can come back to where it was.</summary>
    public bool HasLoop { get; private set; }

    /// <summary>Gets a value indicating whether a call of the helper counts as a wait, a drain or an entry.</summary>
    public bool HelperWaits => _helperWaits;

    public void Compile(LoopProgram program)
    {
        Length = 0;
        _labelCount = 0;
        _site = 0;
        _fixedSite = -1;
        _variables = 0;
        _tries = 0;
        _listsUsed = 0;
        HasLoop = false;
        _helper = program.Helper ?? Block.Empty;
        _helperWaits = Waiting.In(_helper);
        _method = new(Place(), 0);
        Add(program.Body);
        ref var end = ref Emit(StepKind.Return);
        end.Site = NextSite();
        end.Variable = -1;
        end.Value = ReturnValue.Zero;
        Resolve();
        FindLiveVariables();
    }

    private int NextSite() => _fixedSite >= 0 ? _fixedSite : _site++;

    private int NewLabel()
    {
        if (_labelCount == _labels.Length)
        {
            Array.Resize(ref _labels, _labelCount * 2);
        }

        return _labelCount++;
    }

    /// <summary>A label that stands here.</summary>
    private int Place() => Place(NewLabel());

    private int Place(int label)
    {
        _labels[label] = Length;
        return label;
    }

    /// <summary>Adds an instruction that goes on to the one behind it, whatever its outcome.</summary>
    private ref Instruction Emit(StepKind kind)
    {
        if (Length == _code.Length)
        {
            Array.Resize(ref _code, Length * 2);
        }

        ref var added = ref _code[Length++];
        added = new() { Kind = kind, Next = Length, Other = Length, Site = -1 };
        return ref added;
    }

    private ref Instruction EmitOperation(Operation operation)
    {
        int site = NextSite();
        ref var added = ref Emit(StepKind.Operate);
        added.Operation = operation;
        added.Site = site;
        return ref added;
    }

    private void EmitVariable(StepKind kind, int variable) => Emit(kind).Variable = (sbyte)(variable + _variables);

    /// <summary>A jump is an idle instruction until <see cref="Resolve"/> takes it out of the way. A label is written as its complement.</summary>
    private void EmitJump(int label)
    {
        ref var jump = ref Emit(StepKind.Idle);
        jump.Next = ~label;
        jump.Other = ~label;
    }

    private void Add(Block block)
    {
        foreach (var statement in block.Statements)
        {
            Add(statement);
        }
    }

    private void Add(Statement statement)
    {
        switch (statement)
        {
            case Call call:
                EmitOperation(call.Operation);
                break;
            case SetBool set:
                int yes = NewLabel();
                int no = NewLabel();
                Add(set.Value, yes, no);
                AddStore(set.Variable, yes, no);
                break;
            case SetResult set:
                int negative = NewLabel();
                int zero = NewLabel();
                ref var drain = ref EmitOperation(set.Drain);
                drain.Next = ~zero;
                drain.Other = ~negative;
                AddStore(FirstResult + set.Variable, negative, zero);
                break;
            case ClearResult clear:
                EmitVariable(StepKind.Reset, FirstResult + clear.Variable);
                break;
            case If choice:
                AddIf(choice);
                break;
            case While loop:
                AddLoop(loop.Condition, loop.Body, testFirst: true);
                break;
            case DoWhile loop:
                AddLoop(loop.Condition, loop.Body, testFirst: false);
                break;
            case Break:
                Exit(new(ExitKind.Jump, _loop));
                break;
            case Continue:
                Exit(new(ExitKind.Jump, new(_continueAt, _loop.Tries)));
                break;
            case Retry:
                HasLoop = true;
                Exit(new(ExitKind.Jump, _method));
                break;
            case Return leave:
                AddReturn(leave);
                break;
            case CallHelper:
                AddHelper();
                break;
            case TryFinally guarded:
                AddTry(guarded);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement");
        }
    }

    private void AddStore(int variable, int set, int reset)
    {
        int end = NewLabel();
        Place(set);
        EmitVariable(StepKind.Set, variable);
        EmitJump(end);
        Place(reset);
        EmitVariable(StepKind.Reset, variable);
        Place(end);
    }

    private void AddIf(If choice)
    {
        int then = NewLabel();
        int otherwise = NewLabel();
        Add(choice.Condition, then, otherwise);
        Place(then);
        Add(choice.Then);
        if (choice.Else is { } block)
        {
            int end = NewLabel();
            EmitJump(end);
            Place(otherwise);
            Add(block);
            Place(end);
        }
        else
        {
            Place(otherwise);
        }
    }

    private void AddLoop(Condition condition, Block body, bool testFirst)
    {
        HasLoop = true;
        var (outer, outerContinue) = (_loop, _continueAt);
        int start = NewLabel();
        int test = NewLabel();
        int end = NewLabel();
        _loop = new(end, _tries);
        _continueAt = test;
        if (testFirst)
        {
            Place(test);
            Add(condition, start, end);
            Place(start);
            Add(body);
            EmitJump(test);
        }
        else
        {
            Place(start);
            Add(body);
            Place(test);
            Add(condition, start, end);
        }

        Place(end);
        (_loop, _continueAt) = (outer, outerContinue);
    }

    private void AddReturn(Return leave)
    {
        int site = NextSite();
        if (_variables > 0)
        {
            Exit(new(ExitKind.Jump, _method with { Label = _helperEnd }));
            return;
        }

        sbyte variable = leave.Value switch
        {
            ReturnValue.Result0 => FirstResult,
            ReturnValue.Result1 => FirstResult + 1,
            _ => -1,
        };
        if (variable >= 0 && _tries > 0)
        {
            // What is returned is read before the finally blocks run.
            EmitVariable(StepKind.Keep, variable);
            variable = KeptResult;
        }

        Exit(new(ExitKind.Return, new(-1, 0)) { Site = site, Variable = variable, Value = leave.Value });
    }

    private void AddHelper()
    {
        int site = NextSite();
        if (_tries > 0)
        {
            int thrown = NewLabel();
            int called = NewLabel();
            ref var call = ref Emit(StepKind.MayThrow);
            call.Site = site;
            call.Next = ~called;
            call.Other = ~thrown;
            Place(thrown);
            Exit(new(ExitKind.Throw, new(-1, 0)));
            Place(called);
        }

        var (method, loop, continueAt, fixedSite, end) = (_method, _loop, _continueAt, _fixedSite, _helperEnd);
        Emit(StepKind.BeginHelper).Site = site;
        _helperEnd = NewLabel();
        _fixedSite = site;
        _variables = VariablesOfMethod;
        _method = new(Place(), _tries);
        Add(_helper);
        Place(_helperEnd);
        _variables = 0;
        (_method, _loop, _continueAt, _fixedSite, _helperEnd) = (method, loop, continueAt, fixedSite, end);
    }
}
