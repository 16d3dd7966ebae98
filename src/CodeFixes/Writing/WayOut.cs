using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>
/// The statements that leave from a point of a path: first what the path took is given back, then a jump. There may be several ways, and
/// only the analysis of the result tells which is right: they come in the order in which a reader would expect them.
/// </summary>
internal sealed class WayOut(LoopUnderRepair loop, Trail trail, int index, StatementSyntax at)
{
    private readonly SyntaxNode _function = Function.Around(at);

    /// <summary>The ways to leave the method with the negative result of a drain.</summary>
    public IEnumerable<string[]> Leave(string result, int before)
    {
        var type = trail[index].Instance.Program.Body.Symbol?.ReturnType.SpecialType;
        foreach (string jump in type == SpecialType.System_Int32 ? [$"return {result};"] : OtherReturns(type))
        {
            foreach (var undo in Undo(trail.StartOf(index), before))
            {
                yield return [.. undo, jump];
            }
        }
    }

    /// <summary>The ways to give up on this entry and to come back to it later.</summary>
    public IEnumerable<string[]> GoRound()
    {
        if (Function.LoopAround(at) is { } around)
        {
            var jumps = Function.BreakLeaves(at, around) && Function.LoopAround(around) is not null ? new[] { "continue;", "break;" } : ["continue;"];
            foreach (string jump in jumps)
            {
                foreach (var undo in Undo(trail.FirstInside(index, around), index))
                {
                    yield return [.. undo, jump];
                }
            }
        }

        foreach (var way in IsRoot ? [] : Return())
        {
            yield return way;
        }
    }

    /// <summary>The ways out of the loop.</summary>
    public IEnumerable<string[]> LeaveLoop()
    {
        if (Function.LoopAround(at) is { } around && Function.BreakLeaves(at, around))
        {
            foreach (var undo in Undo(trail.FirstInside(index, around), index))
            {
                yield return [.. undo, "break;"];
            }
        }

        foreach (var way in IsRoot ? Return() : [])
        {
            yield return way;
        }
    }

    private bool IsRoot => trail[index].Instance.Program.Body == loop.Root;

    private IEnumerable<string[]> Return()
    {
        foreach (string jump in OtherReturns(trail[index].Instance.Program.Body.Symbol?.ReturnType.SpecialType))
        {
            foreach (var undo in Undo(trail.StartOf(index), index))
            {
                yield return [.. undo, jump];
            }
        }
    }

    /// <summary>What takes back the changes since <paramref name="from"/>; nothing, where the way out runs code that may do it.</summary>
    private IEnumerable<string[]> Undo(int from, int before)
    {
        var scope = new Scope(loop, trail, index, at.SpanStart);
        var calls = OpenChanges.Between(trail, from, before).Reverse().Select(o => scope.Undo(o.Change, o.Call)).ToArray();
        if (calls.All(static c => c is not null))
        {
            yield return [.. calls.Select(static c => c + ";")];
        }

        if (calls.Length > 0 && Function.HasCleanUp(at))
        {
            yield return [];
        }
    }

    /// <summary>How the function returns elsewhere: without a value, or with a constant. Those before the place come first, the nearest one first.</summary>
    private IEnumerable<string> OtherReturns(SpecialType? type)
    {
        var returns = Function.Returns(_function).ToArray();
        return type == SpecialType.System_Void
            ? ["return;"]
            : returns.Where(IsConstant).OrderBy(r => r.SpanStart < at.SpanStart ? 0 : 1).ThenBy(r => Math.Abs(r.SpanStart - at.SpanStart))
                .Select(static r => r.WithoutTrivia().ToString()).Distinct();
    }

    private bool IsConstant(ReturnStatementSyntax statement) =>
        statement.Expression is { } value && loop.Model.GetConstantValue(value) is { HasValue: true } constant
        && constant.Value is not (null or < 0);
}
