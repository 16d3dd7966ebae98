using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Keeps a number that may be negative from being taken as one without a sign: it is scaled with its sign, or it counts as zero where it is negative.
/// A number that is never anything else there is left alone: what the code is meant to do then, nobody knows.
/// </summary>
internal sealed class NegativeTakenEdits(LoopUnderRepair loop)
{
    public IEnumerable<Candidate> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } call || call.Index != loop.Trail.End || !loop.IsEditable(call.Site)
            || SignLoss.Of(loop, call) is not { } loss)
        {
            return [];
        }

        // Scaling the size and putting the sign back is right for what scales, and the analysis does not know what that is: it is offered last.
        return Overloads(loss).Select(e => Make(RepairKind.KeepSign, e, loss))
            .Concat(Clamps(loss).Select(e => Make(RepairKind.NotBelowZero, e, loss)))
            .Concat(new SignSplitEdits(loop, loss).Find().Select(e => Make(RepairKind.KeepSign, e, loss)));
    }

    private Candidate Make(RepairKind kind, Edit edit, SignLoss loss) => SignOrder.Of(loop, loss.Number) is { } order
        ? new Candidate(kind, edit)
        {
            StillMade = loss.Site,
            Probe = new Edit((TextChange[])
            [
                new TextChange(new TextSpan(loss.Site.SpanStart, 0), $"(!({order.Test}) ? default : "),
                new TextChange(new TextSpan(loss.Site.Span.End, 0), ")"),
            ]),
        }
        : new Candidate(kind, edit);

    /// <summary>Calls the overload that takes the number as it is.</summary>
    private IEnumerable<Edit> Overloads(SignLoss loss)
    {
        if (loss.Conversion.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
            && loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method && loop.Model.GetTypeInfo(loss.Number).Type is { } type
            && !StatementText.CommentsIn(loss.Conversion).Any())
        {
            int at = call.ArgumentList.Arguments.IndexOf(argument);
            bool isSigned = method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
                .Where(m => m.Parameters.Length == method.Parameters.Length && m.IsStatic == method.IsStatic)
                .Any(m => SymbolEqualityComparer.Default.Equals(m.Parameters[at].Type, type) && !loop.Analysis.Contracts.TakesUnsigned(m, at));
            if (isSigned)
            {
                yield return new Edit((TextChange[])[new TextChange(loss.Conversion.Span, loss.Number.ToString())]);
            }
        }
    }

    /// <summary>Takes the greater of the number and zero.</summary>
    private IEnumerable<Edit> Clamps(SignLoss loss)
    {
        int position = loss.Site.SpanStart;
        var type = loop.Model.GetTypeInfo(loss.Number).Type;
        if (loss.Conversion is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && type is not null)
        {
            if (new Numbers(loop).Member(type, Numbers.Computed.NotBelowZero, isStatic: false, position) is IMethodSymbol clamp)
            {
                yield return new Edit((TextChange[])[new TextChange(access.Name.Span, clamp.Name)]);
            }
        }
        else if (loss.Conversion is CastExpressionSyntax cast && loop.Model.Compilation.GetTypeByMetadataName("System.Math") is { } math)
        {
            string max = $"{math.ToMinimalDisplayString(loop.Model, position)}.Max(0, {loss.Number})";
            yield return new Edit((TextChange[])[new TextChange(cast.Expression.Span, max)]);
        }
        else if (loss.Conversion == loss.Number && SignOrder.Of(loop, loss.Number) is { } order && loss.Number.Parent is ArgumentSyntax)
        {
            yield return new Edit((TextChange[])[new TextChange(loss.Number.Span, $"{order.Test} ? {loss.Number} : 0")]);
        }
    }
}
