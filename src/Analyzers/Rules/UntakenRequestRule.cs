using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ports;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.Analyzers.Rules;

/// <summary>
/// A request that the port makes and no code of it takes or clears. It stays pending for ever: the port that looks at all requests before the entry never enters the
/// guest again, and in one that does not the work is never done. It is reported where the request is made, once for a call.
/// </summary>
internal static class UntakenRequestRule
{
    /// <summary>Checks what a body asks for.</summary>
    public static void Check(CompilationAnalysis analysis, OperationBlockAnalysisContext context, Body body)
    {
        foreach (var (call, request, said, port) in analysis.Requests.In(body))
        {
            var here = body.Syntax.SyntaxTree;
            string name = NameOf(analysis, request);
            string harm = port.LookedAt is { } look
                ? $"it stays pending for ever, and the look at all requests ({Places.Describe(look, here)}) keeps the guest out"
                : "what it asks for is never done";
            string text = PathFinder.CallText(call.Site!, call.Method);
            SyntaxNode?[] others = [said == call.Site ? null : said, port.LookedAt];
            string what = call.Contract.LeavesRequest is not null ? $"may leave '{name}' behind, and no code of '{port.Code.Port.Name}' takes or clears it"
                : text.Contains(name) ? $"asks for what no code of '{port.Code.Port.Name}' takes or clears"
                : $"asks for '{name}' ({Places.Describe(said, here)}), and no code of '{port.Code.Port.Name}' takes or clears it";
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UntakenRequest,
                call.Site!.GetLocation(),
                others.OfType<SyntaxNode>().Select(static n => n.GetLocation()),
                ImmutableDictionary<string, string?>.Empty.Add("request", name),
                $"'{text}' {what}: {harm}"));
        }
    }

    private static string NameOf(CompilationAnalysis analysis, uint request) => analysis.Model.VcpuRequest?.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(f => f.ConstantValue is IConvertible value && value.ToUInt32(null) == request)?.Name is { } name ? $"VcpuRequest.{name}" : $"(VcpuRequest){request}";
}
