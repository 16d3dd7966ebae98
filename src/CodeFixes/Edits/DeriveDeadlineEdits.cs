using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Moves one deadline of a timer and derives the other from it: the same time if both are times, else the guest's counter at one reading and what is
/// left from there. It is the counter that is derived, whichever was moved first.
/// </summary>
internal sealed class DeriveDeadlineEdits(LoopUnderRepair loop)
{
    public IEnumerable<Edit> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } call || call.Index != loop.Trail.End || Advance.Of(loop, call) is not { } second
            || loop.Model.GetTypeInfo(second.Target).Type is not { } secondType)
        {
            yield break;
        }

        var earlier = loop.Trail.Calls.Reverse().Select(c => Advance.Of(loop, c)).OfType<Advance>()
            .Where(a => a.Deadline != second.Deadline && a.Statement.Parent == second.Statement.Parent)
            .OrderBy(a => IsOf(a, secondType) ? 0 : 1);
        foreach (var first in earlier)
        {
            if (loop.Model.GetTypeInfo(first.Target).Type is not { } firstType || !IsOnlyComputed(first) || !IsOnlyComputed(second))
            {
                continue;
            }

            if (IsOf(first, secondType))
            {
                yield return new Edit((TextChange[])[new TextChange(second.Assignment.Span, $"{second.Target} = {first.Target}")]);
            }
            else if (TrackedTypes.CountsCycles(secondType) && Derived(first, second, second.Statement) is var (made, value))
            {
                var written = new TextChange(second.Assignment.Span, $"{second.Target} = {value}");
                yield return new Edit((TextChange[])[.. Before(second.Statement, made), written]);
            }
            else if (TrackedTypes.CountsCycles(firstType) && Derived(second, first, first.Statement) is var (taken, counter)
                && new StatementMoves(loop.Text).Before(second.Statement, first.Statement) is { } moved)
            {
                var written = new TextChange(first.Assignment.Span, $"{first.Target} = {counter}");
                yield return new Edit((TextChange[])[.. Merge(Before(first.Statement, taken), moved), written]);
            }
        }
    }

    /// <summary>Whether nothing is lost if the value is not computed any more: it calls nothing of the port's own, and has no comments.</summary>
    private bool IsOnlyComputed(Advance advance) => !StatementText.CommentsIn(advance.Assignment).Any()
        && advance.Assignment.Right.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .All(c => loop.Model.GetSymbolInfo(c).Symbol is { DeclaringSyntaxReferences.IsEmpty: true });

    private bool IsOf(Advance advance, ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(loop.Model.GetTypeInfo(advance.Target).Type, type);

    private static TextChange[] Merge(TextChange[] made, TextChange[] moved) =>
        made is [var reading] && moved is [var lines, var removed] && reading.Span == lines.Span
        ? [new TextChange(reading.Span, lines.NewText + reading.NewText), removed]
        : [.. made, .. moved];

    private TextChange[] Before(StatementSyntax statement, string[] lines) =>
        lines.Length == 0 ? [] : new StatementText(loop.Text).Before(statement, lines, blankAfter: false);

    /// <summary>The counter at which a time is reached: what it shows now, and what is left until then.</summary>
    private (string[] Made, string Value)? Derived(Advance time, Advance cycles, StatementSyntax place)
    {
        if (loop.Model.GetTypeInfo(time.Target).Type is not { } timeType || loop.Model.GetTypeInfo(cycles.Target).Type is not { } cyclesType
            || loop.Model.Compilation.GetTypeByMetadataName("VcpuLint.Model.Tsc") is not { } counters
            || FindCounter(counters, place) is not { } counter
            || Method(counters, "ReadGuest", cyclesType) is not { } read || Difference(timeType) is not { } difference
            || counters.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => !m.IsStatic && m.Parameters is [var only]
                && SymbolEqualityComparer.Default.Equals(only.Type, difference)) is not { } scale
            || new ReadingsAtHand(loop, place).Instant(timeType, cyclesType) is not { } now)
        {
            return null;
        }

        return (now.Made, $"{counter}.{read.Name}({now.Cycles}) + {counter}.{scale.Name}({time.Target} - {now.Time})");
    }

    /// <summary>The counter of the guest, as the code around names it.</summary>
    private string? FindCounter(INamedTypeSymbol type, StatementSyntax place)
    {
        return Function.Around(place).DescendantNodes().OfType<ExpressionSyntax>()
            .Where(e => e.SpanStart <= place.Span.End && Names.IsName(e) && IsWhole(e) && loop.Model.GetSymbolInfo(e).Symbol is not ITypeSymbol
                && SymbolEqualityComparer.Default.Equals(loop.Model.GetTypeInfo(e).Type, type))
            .Select(static e => e.ToString()).OrderBy(static e => e.Length).FirstOrDefault();
    }

    private static bool IsWhole(ExpressionSyntax expression) =>
        !(expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression);

    private static IMethodSymbol? Method(INamedTypeSymbol type, string name, ITypeSymbol parameter) => type.GetMembers(name).OfType<IMethodSymbol>()
        .FirstOrDefault(m => m.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, parameter));

    /// <summary>The type of what lies between two values of a type.</summary>
    private static ITypeSymbol? Difference(ITypeSymbol type) => type.GetMembers(WellKnownMemberNames.SubtractionOperatorName).OfType<IMethodSymbol>()
        .FirstOrDefault(m => m.Parameters.All(p => SymbolEqualityComparer.Default.Equals(p.Type, type)))?.ReturnType;
}
