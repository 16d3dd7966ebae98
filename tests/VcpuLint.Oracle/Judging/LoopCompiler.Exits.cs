using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <content>Jumps out of a try go through its finally block.</content>
internal sealed partial class LoopCompiler
{
    private readonly List<List<PendingExit>> _lists = [];
    private readonly List<int> _openTries = [];
    private int _tries;
    private int _listsUsed;
    private int _helperEnd;

    private enum ExitKind : byte
    {
        Jump,
        Return,
        Throw,
    }

    /// <summary>Leaves for a place, through the finally block of each try that the place is not in.</summary>
    private void Exit(LoopExit exit)
    {
        if (_tries > exit.Target.Tries)
        {
            EmitJump(EntryOf(_lists[_openTries[_tries - 1]], exit));
            return;
        }

        switch (exit.Kind)
        {
            case ExitKind.Jump:
                EmitJump(exit.Target.Label);
                break;
            case ExitKind.Throw:
                Emit(StepKind.Leave);
                break;
            default:
                ref var leave = ref Emit(StepKind.Return);
                leave.Site = exit.Site;
                leave.Variable = exit.Variable;
                leave.Value = exit.Value;
                break;
        }
    }

    /// <summary>Ways to the same place share their copy of the finally block.</summary>
    private int EntryOf(List<PendingExit> exits, LoopExit exit)
    {
        foreach (var known in exits)
        {
            if (known.Exit == exit)
            {
                return known.Label;
            }
        }

        int label = NewLabel();
        exits.Add(new(exit, label));
        return label;
    }

    private void AddTry(TryFinally guarded)
    {
        int list = OpenList();
        if (_openTries.Count == _tries)
        {
            _openTries.Add(list);
        }

        _openTries[_tries++] = list;
        Add(guarded.Body);
        _tries--;

        int site = _site;
        int end = NewLabel();
        Add(guarded.Finally);
        EmitJump(end);
        int behind = _site;
        foreach (var (exit, label) in _lists[list])
        {
            _site = site;
            Place(label);
            Add(guarded.Finally);
            Exit(exit);
        }

        _site = behind;
        _listsUsed--;
        Place(end);
    }

    /// <summary>A list stays in use until its copies are made, for a finally block may hold a try again.</summary>
    private int OpenList()
    {
        if (_lists.Count == _listsUsed)
        {
            _lists.Add([]);
        }

        _lists[_listsUsed].Clear();
        return _listsUsed++;
    }

    private readonly record struct LoopExit(ExitKind Kind, Scope Target)
    {
        public int Site { get; init; }

        public sbyte Variable { get; init; }

        public ReturnValue Value { get; init; }
    }

    private readonly record struct PendingExit(LoopExit Exit, int Label);
}
