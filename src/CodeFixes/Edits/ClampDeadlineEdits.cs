using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Sets a deadline that goes on by a period never to before now: the greater of the two is taken. One that goes on by several periods is left alone,
/// since from now on it would go on by fewer.
/// </summary>
internal sealed class ClampDeadlineEdits(LoopUnderRepair loop)
{
    public IEnumerable<Edit> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } call || call.Index != loop.Trail.End || Advance.Of(loop, call) is not { } advance
            || Function.LoopAround(advance.Statement) is ForStatementSyntax or ForEachStatementSyntax
            || loop.Model.GetTypeInfo(advance.Target).Type is not { } type || Greater(type) is not { } greater)
        {
            yield break;
        }

        if (Variable(advance) is { Initializer.Value: { } value } variable && StatementText.Around(variable) is { } declaration
            && declaration.Parent == advance.Statement.Parent && new ReadingsAtHand(loop, declaration).Time(type) is { } before)
        {
            yield return new Edit((TextChange[])[new TextChange(value.Span, $"{greater}({value}, {before})")]);
        }

        if (new ReadingsAtHand(loop, advance.Statement).Time(type) is { } now && !StatementText.CommentsIn(advance.Assignment).Any())
        {
            yield return advance.Value.Contains('\n')
                ? new Edit(new StatementText(loop.Text).After(advance.Statement, [$"{advance.Target} = {greater}({advance.Target}, {now});"]))
                : new Edit((TextChange[])[new TextChange(advance.Assignment.Span, $"{advance.Target} = {greater}({advance.Value}, {now})")]);
        }
    }

    /// <summary>The variable that holds the new deadline: it is used for more than that, and is never before now either.</summary>
    private VariableDeclaratorSyntax? Variable(Advance advance) => advance.Assignment.Right is IdentifierNameSyntax name
        && loop.Model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declared] }
            ? declared.GetSyntax() as VariableDeclaratorSyntax
            : null;

    /// <summary>What takes the greater of two values of a type, by contract.</summary>
    private string? Greater(ITypeSymbol type)
    {
        var numbers = new Numbers(loop);
        var max = type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m =>
            m is { IsStatic: true, MethodKind: MethodKind.Ordinary, Parameters.Length: 2 }
            && numbers.IsComputed(m, Numbers.Computed.Greater));
        return max is null ? null : $"{type.ToMinimalDisplayString(loop.Model, loop.Trail.SiteAt(loop.Trail.End)!.SpanStart)}.{max.Name}";
    }
}
