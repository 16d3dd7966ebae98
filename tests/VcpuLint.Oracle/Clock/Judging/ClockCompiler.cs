using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>Makes steps of the body of a root. Conditions become jumps, and the helper's text stands wherever it is called, as one place of the root.</summary>
internal sealed class ClockCompiler
{
    private const int VariablesOfABody = 2;

    private readonly ClockProgram _program;
    private readonly List<ClockStep> _steps = [];
    private int _sites;
    private int _helperSite = -1;
    private ClockLabel _end = new();
    private ClockLabel? _break;
    private ClockLabel? _continue;

    private ClockCompiler(ClockProgram program) => _program = program;

    private bool InHelper => _helperSite >= 0;

    public static IReadOnlyList<ClockStep> Compile(ClockProgram program, Block body)
    {
        var compiler = new ClockCompiler(program);
        compiler.Add(body);
        compiler.Place(compiler._end);
        compiler._steps.Add(new(ClockStepKind.End));
        return compiler._steps;
    }

    private int NextSite() => InHelper ? _helperSite : _sites++;

    private int Slot(int variable) => InHelper ? VariablesOfABody + variable : variable;

    private void Place(ClockLabel label) => label.At = _steps.Count;

    private void Jump(ClockLabel label) => _steps.Add(new(ClockStepKind.Jump) { Yes = label });

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
            case ClockCall call:
                _steps.Add(new(ClockStepKind.Call, NextSite()) { Operation = call.Operation });
                break;
            case SetBool set:
                AddSet(set);
                break;
            case If choice:
                AddIf(choice);
                break;
            case While loop:
                AddWhile(loop);
                break;
            case Break:
                Jump(_break!);
                break;
            case Continue:
                Jump(_continue!);
                break;
            case Return:
                Jump(_end);
                break;
            case CallHelper:
                AddHelper();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement, "no statement of a clock program");
        }
    }

    private void AddSet(SetBool set)
    {
        ClockLabel yes = new(), no = new(), after = new();
        Branch(set.Value, yes, no);
        Place(yes);
        _steps.Add(new(ClockStepKind.Set) { Variable = Slot(set.Variable), Value = true });
        Jump(after);
        Place(no);
        _steps.Add(new(ClockStepKind.Set) { Variable = Slot(set.Variable), Value = false });
        Place(after);
    }

    private void AddIf(If choice)
    {
        ClockLabel yes = new(), no = new(), after = new();
        Branch(choice.Condition, yes, no);
        Place(yes);
        Add(choice.Then);
        Jump(after);
        Place(no);
        Add(choice.Else ?? Block.Empty);
        Place(after);
    }

    private void AddWhile(While loop)
    {
        var (outerBreak, outerContinue) = (_break, _continue);
        ClockLabel again = new(), yes = new(), after = new();
        (_break, _continue) = (after, again);
        Place(again);
        Branch(loop.Condition, yes, after);
        Place(yes);
        Add(loop.Body);
        Jump(again);
        Place(after);
        (_break, _continue) = (outerBreak, outerContinue);
    }

    private void AddHelper()
    {
        var (outerEnd, outerBreak, outerContinue) = (_end, _break, _continue);
        _helperSite = NextSite();
        _end = new();
        for (int i = 0; i < VariablesOfABody; i++)
        {
            _steps.Add(new(ClockStepKind.Set) { Variable = Slot(i), Value = false });
        }

        Add(_program.Helper!);
        Place(_end);
        _helperSite = -1;
        (_end, _break, _continue) = (outerEnd, outerBreak, outerContinue);
    }

    private void Branch(Condition condition, ClockLabel yes, ClockLabel no)
    {
        switch (condition)
        {
            case Constant constant:
                Jump(constant.Value ? yes : no);
                break;
            case Free:
                _steps.Add(new(ClockStepKind.Choose) { Yes = yes, No = no });
                break;
            case Variable variable:
                _steps.Add(new(ClockStepKind.Test) { Variable = Slot(variable.Index), Yes = yes, No = no });
                break;
            case ClockAnswer answer:
                _steps.Add(new(ClockStepKind.Ask, NextSite()) { Question = answer.Question, Yes = yes, No = no });
                break;
            case Not not:
                Branch(not.Operand, no, yes);
                break;
            case And and:
                ClockLabel right = new();
                Branch(and.Left, right, no);
                Place(right);
                Branch(and.Right, yes, no);
                break;
            case Or or:
                ClockLabel other = new();
                Branch(or.Left, yes, other);
                Place(other);
                Branch(or.Right, yes, no);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "no condition of a clock program");
        }
    }
}
