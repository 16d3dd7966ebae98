using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <content>Conditions become jumps.</content>
internal sealed partial class LoopCompiler
{
    private void Add(Condition condition, int yes, int no)
    {
        switch (condition)
        {
            case Constant constant:
                EmitJump(constant.Value ? yes : no);
                break;
            case Free:
                Branch(ref Emit(StepKind.Choose), yes, no);
                break;
            case Variable variable:
                EmitVariable(StepKind.Test, variable.Index);
                Branch(ref _code[Length - 1], yes, no);
                break;
            case Negative negative:
                EmitVariable(StepKind.Test, FirstResult + negative.Variable);
                Branch(ref _code[Length - 1], yes, no);
                break;
            case Answer answer:
                Branch(ref EmitOperation(answer.Operation), yes, no);
                break;
            case DrainFails drain:
                Branch(ref EmitOperation(drain.Drain), yes, no);
                break;
            case Not not:
                Add(not.Operand, no, yes);
                break;
            case And and:
                AddBoth(and.Left, and.Right, and.Short, whole: false, yes, no);
                break;
            case Or or:
                AddBoth(or.Left, or.Right, or.Short, whole: true, yes, no);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "unknown condition");
        }
    }

    private static void Branch(ref Instruction test, int yes, int no)
    {
        test.Next = ~no;
        test.Other = ~yes;
    }

    /// <summary>
    /// <paramref name="whole"/> is the value of the left side that is the value of the whole. Without short circuit the right side is evaluated
    /// all the same, in a copy of its own that goes to one place.
    /// </summary>
    private void AddBoth(Condition left, Condition right, bool isShort, bool whole, int yes, int no)
    {
        int open = NewLabel();
        int decidedBy = whole ? yes : no;
        int decided = isShort ? decidedBy : NewLabel();
        Add(left, whole ? decided : open, whole ? open : decided);
        int site = _site;
        if (!isShort)
        {
            Place(decided);
            Add(right, decidedBy, decidedBy);
            _site = site;
        }

        Place(open);
        Add(right, yes, no);
    }
}
