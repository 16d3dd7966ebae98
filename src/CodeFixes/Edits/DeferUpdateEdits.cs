using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Has the handler of a VM-wide update update the clock of its own vCPU at once, and leaves the loop over all of them to work that runs 100 ms later,
/// however many ask for it meanwhile. The work belongs to the VM: one port may serve several.
/// </summary>
internal sealed class DeferUpdateEdits(LoopUnderRepair loop, IFieldSymbol local)
{
    private const string Holder = "ClockWork";

    private readonly StatementText _writer = new(loop.Text);

    public IEnumerable<Edit> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } raise || raise.Index != loop.Trail.End || loop.Finding.Entry is not { } round
            || NamedRequests.Of(raise.Instr) is not { } request)
        {
            yield break;
        }

        var places = loop.Model.SyntaxTree.GetRoot().DescendantNodes().OfType<IfStatementSyntax>()
            .Where(i => i is { Condition: InvocationExpressionSyntax call, Statement: BlockSyntax } && Takes(call, request));
        foreach (var handler in places)
        {
            if (handler.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { CloseBraceToken.IsMissing: false } type && Vcpu(handler) is { } vcpu
                && ((BlockSyntax)handler.Statement).Statements.FirstOrDefault(s => LeadsTo(s, round)) is { } update && IsFree(update, vcpu)
                && AsWork(update) is { } work && Holding(type, handler.SpanStart) is { } holding && Lines(vcpu, handler, work) is { } lines)
            {
                yield return new Edit((TextChange[])[.. _writer.Instead(update, lines), holding]);
            }
        }
    }

    /// <summary>Whether a call takes the request, and nothing else is asked.</summary>
    private bool Takes(InvocationExpressionSyntax call, uint request) => loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && loop.Analysis.Contracts.Get(method).Events.Any(static e => e.Kind == EventKind.ConsumeRequest)
        && call.ArgumentList.Arguments.Any(a =>
            loop.Model.GetConstantValue(a.Expression) is { HasValue: true, Value: IConvertible value } && value.ToUInt32(null) == request);

    private static ExpressionSyntax? Vcpu(IfStatementSyntax handler) =>
        Scope.ReceiverOf((InvocationExpressionSyntax)handler.Condition) is IdentifierNameSyntax vcpu ? vcpu : null;

    /// <summary>Whether a statement is the loop over the vCPUs, or calls the method that has it.</summary>
    private bool LeadsTo(StatementSyntax statement, SyntaxNode round) => statement switch
    {
        ForEachStatementSyntax => statement.SyntaxTree == round.SyntaxTree && statement.Span.Contains(round.Span),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && method.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == round.SyntaxTree && r.Span.Contains(round.Span)),
        _ => false,
    };

    /// <summary>
    /// Whether it makes no difference who asked, and when: nothing but the VM of the vCPU is used, and what is called is given that alone.
    /// </summary>
    private bool IsFree(StatementSyntax update, ExpressionSyntax vcpu)
    {
        if (StatementText.CommentsIn(update).Any() || Function.Jumps(update))
        {
            return false;
        }

        var outer = loop.Model.AnalyzeDataFlow(update) is { Succeeded: true } flow ? flow.DataFlowsIn : [];
        var uses = update.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == vcpu.ToString());
        bool isOfVm = uses.All(n =>
            n.Parent is MemberAccessExpressionSyntax access && access.Expression == n && IsVm(loop.Model.GetTypeInfo(access).Type));
        return isOfVm && outer.All(o => o is IParameterSymbol { IsThis: true } || o.Name == vcpu.ToString());
    }

    private static bool IsVm(ITypeSymbol? type) => type?.ToDisplayString() == "VcpuLint.Model.Vm";

    /// <summary>The loop as the function that the work runs.</summary>
    private string[]? AsWork(StatementSyntax update) => update is ExpressionStatementSyntax { Expression: var call } ? [$"() => {call}"]
        : _writer.LinesOf(update) is { } lines ? ["() =>", "{", .. lines.Select(static l => l.Length == 0 ? l : "    " + l), "}"]
        : null;

    private string[]? Lines(ExpressionSyntax vcpu, IfStatementSyntax handler, string[] work)
    {
        int position = handler.SpanStart;
        var compilation = loop.Model.Compilation;
        if (compilation.GetTypeByMetadataName("VcpuLint.Model.DelayedWork") is not { } delayed
            || compilation.GetTypeByMetadataName("VcpuLint.Model.Nanoseconds") is not { } time || Raise(vcpu, position) is not { } raise
            || loop.Model.GetTypeInfo(vcpu).Type?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(static p => IsVm(p.Type))?.Name is not { } vm)
        {
            return null;
        }

        string name = Names.New(loop, handler, "work");
        bool isRequested = handler.Statement.DescendantNodes().OfType<ExpressionStatementSyntax>().Any(s => s.Expression.ToString() == raise);
        string[] own = isRequested ? [] : [raise + ";"];
        string made = $"{name}.UpdateAll ??= new {delayed.ToMinimalDisplayString(loop.Model, position)}({work[0]}";
        string[] making = work.Length == 1 ? [made + ");"] : [made, .. work.Skip(1).Take(work.Length - 2), work[work.Length - 1] + ");"];
        string delay = $"{time.ToMinimalDisplayString(loop.Model, position)}.FromMilliseconds(100)";
        return [.. own, $"{Holder} {name} = {vcpu}.{vm}.Arch<{Holder}>();", .. making, $"{name}.UpdateAll.Schedule({delay});"];
    }

    /// <summary>The request for the clock of the vCPU itself.</summary>
    private string? Raise(ExpressionSyntax vcpu, int position)
    {
        var raise = loop.Model.GetTypeInfo(vcpu).Type?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.Length == 1
            && loop.Model.IsAccessible(position, m) && loop.Analysis.Contracts.Get(m).Raises());
        return raise is null ? null : $"{vcpu}.{raise.Name}({local.ContainingType.ToMinimalDisplayString(loop.Model, position)}.{local.Name})";
    }

    /// <summary>The class of what the VM holds for the port, at the end of the port.</summary>
    private TextChange? Holding(TypeDeclarationSyntax type, int position)
    {
        var line = loop.Text.Lines.GetLineFromPosition(type.CloseBraceToken.SpanStart);
        if (line.ToString().Trim() != "}" || loop.Model.LookupSymbols(position, name: Holder).Any()
            || loop.Model.Compilation.GetTypeByMetadataName("VcpuLint.Model.DelayedWork") is not { } delayed)
        {
            return null;
        }

        string newLine = loop.Text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        string indent = line.ToString().Substring(0, type.CloseBraceToken.SpanStart - line.Start) + "    ";
        string mark = loop.Model.GetNullableContext(position).AnnotationsEnabled() ? "?" : string.Empty;
        string[] lines =
        [
            string.Empty, $"{indent}private sealed class {Holder}", $"{indent}{{",
            $"{indent}    public {delayed.ToMinimalDisplayString(loop.Model, position)}{mark} UpdateAll {{ get; set; }}", $"{indent}}}",
        ];
        return new TextChange(new TextSpan(line.Start, 0), string.Join(newLine, lines) + newLine);
    }
}
